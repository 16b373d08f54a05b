// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/import/tone_choice.h"

#include "widgets/import/import_text.h"
#include "widgets/style/elided_combo_box.h"
#include "widgets/style/measures.h"
#include "widgets/style/words.h"
#include "widgets/voices/voice_names.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>

namespace studio::widgets {

namespace {

constexpr int kOctave = 12;
constexpr int kMostOctaves = 4;

}  // namespace

ToneChoice::ToneChoice(core::Voice voice, const core::MidiScore& score, QWidget* parent)
    : QWidget(parent),
      voice_(voice),
      score_(score),
      line_(new ElidedComboBox),
      pick_(new QComboBox),
      octave_(new QSpinBox) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    measure::spacing(*row, 8);
    row->addWidget(line_, 1);
    row->addWidget(pick_);
    row->addWidget(octave_);
    line_->addItem({});
    for (std::size_t i = 0; i < score.lines.size(); ++i)
        line_->addItem({});
    pick_->addItems({{}, {}});
    octave_->setRange(-kMostOctaves, kMostOctaves);
    octave_->setAlignment(Qt::AlignCenter);
    followLanguage(*this, [this] {
        nameItems();
        nameControls();
    });
    connect(line_, &QComboBox::activated, this, &ToneChoice::chooseLine);
    connect(pick_, &QComboBox::activated, this, [this](int item) {
        source_->pick = static_cast<core::LinePick>(item);
        Q_EMIT changed();
    });
    connect(octave_, &QSpinBox::valueChanged, this, [this](int octaves) {
        source_->transpose = octaves * kOctave;
        Q_EMIT changed();
    });
    showSource();
}

void ToneChoice::nameItems() {
    line_->setItemText(0, tr("Nothing"));
    for (std::size_t i = 0; i < score_.lines.size(); ++i)
        line_->setItemText(static_cast<int>(i) + 1, lineText(score_, i));
    pick_->setItemText(static_cast<int>(core::LinePick::Top), tr("Top line"));
    pick_->setItemText(static_cast<int>(core::LinePick::Bottom), tr("Bottom line"));
    octave_->setSuffix(tr(" oct.", "octaves"));
}

void ToneChoice::nameControls() {
    const QString voice = voiceName(voice_);
    const auto describe = [](QWidget* control, const QString& name, const QString& help) {
        control->setAccessibleName(name);
        control->setToolTip(help);
        control->setStatusTip(help);
    };
    describe(line_, tr("Line of %1").arg(voice),
             tr("What %1 plays; a line may be shared by several voices").arg(voice));
    describe(pick_, tr("Chords of %1").arg(voice),
             tr("Which notes %1 takes where several sound together").arg(voice));
    describe(octave_, tr("Octave of %1").arg(voice),
             tr("Octaves up or down; what still leaves the range of %1 is moved note by note")
                 .arg(voice));
}

void ToneChoice::show(const std::optional<core::VoiceSource>& source) {
    source_ = source;
    showSource();
}

void ToneChoice::chooseLine(int item) {
    if (item == 0) {
        source_.reset();
    } else {
        core::VoiceSource source;
        source.line = static_cast<std::size_t>(item - 1);
        source.pick = source_                           ? source_->pick
                      : voice_ == core::Voice::Triangle ? core::LinePick::Bottom
                                                        : core::LinePick::Top;
        source_ = source;
    }
    showSource();
    Q_EMIT changed();
}

void ToneChoice::showSource() {
    const QSignalBlocker quiet(octave_);
    line_->setCurrentIndex(source_ ? static_cast<int>(source_->line) + 1 : 0);
    pick_->setEnabled(source_ && score_.lines[source_->line].polyphonic());
    pick_->setCurrentIndex(source_ ? static_cast<int>(source_->pick) : 0);
    octave_->setEnabled(source_.has_value());
    octave_->setValue(source_ ? source_->transpose / kOctave : 0);
}

}  // namespace studio::widgets
