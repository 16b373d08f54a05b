// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/fill/sampling_box.h"

#include "widgets/fill/setting_rows.h"
#include "widgets/style/measures.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace studio::widgets {

namespace {
constexpr int kMostIslands = 64;
constexpr int kMostTokens = 631;
constexpr double kLeastTopP = 0.05;
constexpr double kTopPStep = 0.05;
}  // namespace

SamplingBox::SamplingBox(QWidget* parent) : QWidget(parent) {
    makeFields();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    measure::spacing(*layout, 6);
    auto* title = new QLabel;
    setWords(*title, [] { return tr("Drawing, of all voices"); });
    title->setProperty("role", "heading");
    layout->addWidget(title);
    auto* rows = new QGridLayout;
    measure::spacing(*rows, 12, 6);
    rows->setColumnStretch(1, 1);
    addSettingRow(
        *rows, [] { return tr("Particles"); }, particles_, nullptr);
    addSettingRow(
        *rows, [] { return tr("Islands"); }, islands_, nullptr);
    addSettingRow(
        *rows, [] { return tr("Top-k"); }, topK_, nullptr);
    addSettingRow(
        *rows, [] { return tr("Top-p"); }, topP_, nullptr);
    layout->addLayout(rows);
}

void SamplingBox::makeFields() {
    const core::SamplingSettings usual;
    particles_ = new QSpinBox;
    particles_->setObjectName(QStringLiteral("particles"));
    particles_->setRange(1, core::kMostParticles);
    particles_->setValue(usual.particles);
    setName(*particles_, [] { return tr("Particles"); });
    setHelp(*particles_, [] {
        return tr(
            "Walks side by side for each take: more of them suit better what is kept, and take "
            "longer");
    });
    islands_ = new QSpinBox;
    islands_->setObjectName(QStringLiteral("islands"));
    islands_->setRange(0, kMostIslands);
    setName(*islands_, [] { return tr("Islands"); });
    setHelp(*islands_, [] {
        return tr("Fill so many times, independently, and keep the takes that fit best");
    });
    followLanguage(*islands_, [this] { islands_->setSpecialValueText(tr("as many as takes")); });
    topK_ = new QSpinBox;
    topK_->setObjectName(QStringLiteral("topK"));
    topK_->setRange(0, kMostTokens);
    setName(*topK_, [] { return tr("Top-k"); });
    setHelp(*topK_, [] { return tr("Draw only from so many of the likeliest events"); });
    followLanguage(*topK_, [this] { topK_->setSpecialValueText(tr("all")); });
    topP_ = new QDoubleSpinBox;
    topP_->setObjectName(QStringLiteral("topP"));
    topP_->setRange(kLeastTopP, 1);
    topP_->setSingleStep(kTopPStep);
    topP_->setValue(usual.topP);
    setName(*topP_, [] { return tr("Top-p"); });
    setHelp(*topP_, [] {
        return tr("Draw only from the likeliest events that have this chance together; 1 for all");
    });
    for (QWidget* field : std::initializer_list<QWidget*>{particles_, islands_, topK_, topP_})
        field->setProperty("figures", true);
}

void SamplingBox::applyTo(core::SamplingSettings& settings) const {
    settings.particles = particles_->value();
    settings.topK = topK_->value();
    settings.topP = topP_->value();
}

int SamplingBox::islands() const {
    return islands_->value();
}

}  // namespace studio::widgets
