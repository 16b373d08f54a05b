// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "widgets/fill/wish_panel.h"

#include "core/edit/chord_row.h"
#include "core/edit/scale.h"
#include "widgets/fill/pitch_spin.h"
#include "widgets/fill/sampling_box.h"
#include "widgets/fill/setting_rows.h"
#include "widgets/style/measures.h"
#include "widgets/voices/voice_names.h"
#include "widgets/voices/wish_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace studio::widgets {

using core::GridUnit;
using core::Song;
using core::Voice;
using core::Wish;

namespace {

/// Kinds of steps that merge with their like.
constexpr int kSimilarityStep = 101;
constexpr int kTemperatureStep = 102;

constexpr int kNone = -1;
constexpr int kMostNotes = 99;
/// Sliders count hundredths.
constexpr int kColdest = 20;
constexpr int kHottest = 200;
constexpr int kUsual = 100;
constexpr int kAny = 0;
constexpr int kOfTheSong = 1;

constexpr double kLeastField = 56;

const QString kVarious = QStringLiteral("…");

bool isOpen(const core::LockMap& locks, Voice voice, core::TickRange range) {
    return std::ranges::any_of(locks.cells(voice, range), [](const core::LockCell& cell) {
        return cell.mode != core::LockMode::Locked && cell.mode != core::LockMode::Silent;
    });
}

/// The scale's own name: a song in C is in C major, not in A minor.
QString keyText(const core::Scale& scale) {
    return QString::fromStdString(std::string(core::pitchClassName(scale.tonic)) +
                                  (scale.minor ? " minor" : " major"));
}

/// Shows `value`, "…" for several, `any` for none (kNone).
void showNumber(QSpinBox& field, const std::optional<int>& value, const QString& any) {
    const QSignalBlocker quiet(&field);
    field.setSpecialValueText(value ? any : kVarious);
    field.setValue(value.value_or(kNone));
}

void showUnit(QComboBox& field, const std::optional<std::optional<GridUnit>>& unit) {
    const QSignalBlocker quiet(&field);
    if (!unit)
        field.setCurrentIndex(-1);
    else
        field.setCurrentIndex(field.findData(*unit ? static_cast<int>(**unit) : kNone));
}

std::optional<GridUnit> unitAt(const QComboBox& field, int index) {
    const int unit = field.itemData(index).toInt();
    return unit == kNone ? std::nullopt : std::optional(static_cast<GridUnit>(unit));
}

std::optional<GridUnit> unitIn(const QComboBox& field) {
    return unitAt(field, field.currentIndex());
}

void showHundredths(QSlider& slider, QLabel& figure, const std::optional<int>& value,
                    const QString& text) {
    const QSignalBlocker quiet(&slider);
    if (value)
        slider.setValue(*value);
    figure.setText(value ? text : kVarious);
}

/// `layout` as one widget, so that it can stand in a row.
QWidget* holding(QLayout* layout) {
    auto* widget = new QWidget;
    widget->setLayout(layout);
    return widget;
}

}  // namespace

WishPanel::WishPanel(Document& document, ViewState& state, QWidget* parent)
    : QWidget(parent), document_(document), state_(state) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    measure::spacing(*layout, 8);
    layout->addLayout(makeHeading());
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    measure::spacing(*rows, 16);
    rows->addLayout(makeFields());
    sampling_ = new SamplingBox;
    rows->addWidget(sampling_);
    rows->addStretch(1);
    // The panel is never wider than its place; the fields share what there is.
    for (QWidget* field : content->findChildren<QWidget*>()) {
        if (qobject_cast<QAbstractSpinBox*>(field) != nullptr ||
            qobject_cast<QComboBox*>(field) != nullptr || qobject_cast<QSlider*>(field) != nullptr)
            measure::minimumWidth(*field, kLeastField);
    }
    auto* scroll = new QScrollArea;
    scroll->setWidget(content);
    // The panel's ground shows through.
    content->setAutoFillBackground(false);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(scroll, 1);
    const auto chooseAnew = [this] {
        chosen_ = false;
        // What was typed for other bars and refused is not meant for these.
        chords_->setModified(false);
        follow();
    };
    connect(&document, &Document::songReset, this, chooseAnew);
    connect(&document, &Document::songChanged, this, &WishPanel::follow);
    connect(&state, &ViewState::selectionChanged, this, chooseAnew);
    followLanguage(*this, [this] { follow(); });
}

QLayout* WishPanel::makeHeading() {
    auto* heading = new QHBoxLayout;
    measure::spacing(*heading, 8);
    auto* title = new QLabel;
    setWords(*title, [] { return tr("Wishes"); });
    title->setProperty("role", "title");
    place_ = new QLabel;
    place_->setProperty("role", "secondary");
    clear_ = new QPushButton;
    clear_->setObjectName(QStringLiteral("clear"));
    clear_->setProperty("role", "small");
    clear_->setFocusPolicy(Qt::TabFocus);
    setWords(*clear_, [] { return tr("Clear"); });
    setHelp(*clear_, [] { return tr("Wish for nothing any more in these bars, in any voice"); });
    connect(clear_, &QPushButton::clicked, this, &WishPanel::clear);
    heading->addWidget(title);
    heading->addWidget(place_, 1);
    heading->addWidget(clear_);
    return heading;
}

QLayout* WishPanel::makeChips() {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    measure::spacing(*row, 4);
    for (const Voice voice : core::kVoices) {
        auto* chip = new QToolButton;
        chips_[core::index(voice)] = chip;
        chip->setProperty("role", "toggle");
        chip->setProperty("voice", static_cast<int>(core::index(voice)));
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::TabFocus);
        measure::fixedSize(*chip, 36, 26);
        setWords(*chip, [voice] { return shortVoiceName(voice); });
        setName(*chip, [voice] { return voiceName(voice); });
        setHelp(*chip, [voice] { return tr("The wishes below are for %1").arg(voiceName(voice)); });
        connect(chip, &QToolButton::clicked, this, [this, chip] {
            // One voice at least.
            if (std::ranges::none_of(chips_, &QToolButton::isChecked))
                chip->setChecked(true);
            chosen_ = true;
            follow();
        });
        row->addWidget(chip);
    }
    row->addStretch(1);
    return row;
}

QLayout* WishPanel::makeFields() {
    makePitchFields();
    makeRangeFields();
    makeTimeFields();
    makeLengthFields();
    makeLikeness();
    auto* rows = new QGridLayout;
    measure::spacing(*rows, 12, 6);
    rows->setColumnStretch(1, 1);
    const auto pair = [&](const Words& text, QWidget* from, QWidget* to) {
        QWidget* both = makePair(from, to);
        QLabel* label = addSettingRow(*rows, text, both, nullptr);
        label->setBuddy(from);
    };
    addSettingRow(
        *rows, [] { return tr("For"); }, holding(makeChips()), nullptr);
    addSettingRow(
        *rows, [] { return tr("Scale"); }, scale_, nullptr);
    addSettingRow(
        *rows, [] { return tr("Chords"); }, chords_, nullptr);
    pair([] { return tr("Pitches"); }, lowest_, highest_);
    addSettingRow(
        *rows, [] { return tr("Grid"); }, grid_, nullptr);
    pair([] { return tr("Notes a bar"); }, fewest_, most_);
    pair([] { return tr("Length"); }, shortest_, longest_);
    addSettingRow(
        *rows, [] { return tr("Similar to now"); }, similarity_, similarityText_);
    addSettingRow(
        *rows, [] { return tr("Temperature"); }, temperature_, temperatureText_);
    rows->addWidget(keepsEnds_, rows->rowCount(), 0, 1, 3);
    return rows;
}

void WishPanel::makePitchFields() {
    scale_ = new QComboBox;
    scale_->setObjectName(QStringLiteral("scale"));
    scale_->setEditable(true);
    scale_->setInsertPolicy(QComboBox::NoInsert);
    scale_->setCompleter(nullptr);
    scale_->lineEdit()->setPlaceholderText(kVarious);
    setName(*scale_, [] { return tr("Scale"); });
    setHelp(*scale_, [] {
        return tr(
            "Pitches of the new notes: choose, or type a scale (E minor, F# dorian, Bb pentatonic, "
            "C blues) or pitches (C+Eb+G)");
    });
    connect(scale_, &QComboBox::activated, this, &WishPanel::wishScale);
    connect(scale_->lineEdit(), &QLineEdit::editingFinished, this, &WishPanel::wishScale);
    chords_ = new QLineEdit;
    chords_->setObjectName(QStringLiteral("chords"));
    setName(*chords_, [] { return tr("Chords"); });
    setHelp(*chords_, [] {
        return tr(
            "A chord a bar, again and again: C Am F G7; - for a bar without one. New notes belong "
            "to the chord of their bar");
    });
    followLanguage(*chords_, [this] { chords_->setPlaceholderText(tr("such as C Am F G")); });
    connect(chords_, &QLineEdit::editingFinished, this, &WishPanel::wishChords);
}

void WishPanel::makeRangeFields() {
    lowest_ = new PitchSpin;
    lowest_->setObjectName(QStringLiteral("lowest"));
    highest_ = new PitchSpin;
    highest_->setObjectName(QStringLiteral("highest"));
    setName(*lowest_, [] { return tr("Lowest pitch"); });
    setName(*highest_, [] { return tr("Highest pitch"); });
    setHelp(*lowest_, [] { return tr("The lowest pitch of the new notes: C4 or F#3"); });
    setHelp(*highest_, [] { return tr("The highest pitch of the new notes: C4 or F#3"); });
    for (PitchSpin* field : {lowest_, highest_})
        connect(field, &QSpinBox::valueChanged, this, &WishPanel::wishRange);
}

QComboBox* WishPanel::makeUnits(const QString& objectName, const Words& name, const Words& help,
                                const Words& none) {
    auto* field = new QComboBox;
    field->setObjectName(objectName);
    field->setPlaceholderText(kVarious);
    setName(*field, name);
    setHelp(*field, help);
    if (none)
        field->addItem({}, kNone);
    for (const GridUnit unit : core::kGridUnits)
        field->addItem({}, static_cast<int>(unit));
    followLanguage(*field, [field, none] {
        for (int i = 0; i < field->count(); ++i) {
            const auto unit = unitAt(*field, i);
            field->setItemText(i, unit ? gridUnitText(*unit) : none());
        }
    });
    return field;
}

void WishPanel::makeTimeFields() {
    grid_ = makeUnits(
        QStringLiteral("grid"), [] { return tr("Grid"); },
        [] { return tr("New notes begin and end on these lines"); }, [] { return tr("none"); });
    connect(grid_, &QComboBox::activated, this, [this] {
        wish(tr("Wish for a Grid"),
             [unit = unitIn(*grid_)](Voice, Wish& wish) { wish.grid = unit; });
    });
    fewest_ = new QSpinBox;
    fewest_->setObjectName(QStringLiteral("fewest"));
    most_ = new QSpinBox;
    most_->setObjectName(QStringLiteral("most"));
    setName(*fewest_, [] { return tr("Fewest notes a bar"); });
    setName(*most_, [] { return tr("Most notes a bar"); });
    setHelp(*fewest_, [] { return tr("So many new notes at least in every bar that is free"); });
    setHelp(*most_, [] { return tr("So many new notes at most in every bar that is free"); });
    for (QSpinBox* field : {fewest_, most_}) {
        field->setRange(kNone, kMostNotes);
        field->setKeyboardTracking(false);
        field->setProperty("figures", true);
        connect(field, &QSpinBox::valueChanged, this, &WishPanel::wishNotes);
    }
}

void WishPanel::makeLengthFields() {
    shortest_ = makeUnits(
        QStringLiteral("shortest"), [] { return tr("Shortest note"); },
        [] { return tr("New notes are not shorter than this"); }, {});
    longest_ = makeUnits(
        QStringLiteral("longest"), [] { return tr("Longest note"); },
        [] { return tr("New notes are not longer than this"); }, [] { return tr("any"); });
    connect(shortest_, &QComboBox::activated, this, [this] {
        wish(tr("Wish for Lengths"), [unit = unitIn(*shortest_).value_or(GridUnit::Frame)](
                                         Voice, Wish& wish) { wish.shortest = unit; });
    });
    connect(longest_, &QComboBox::activated, this, [this] {
        wish(tr("Wish for Lengths"),
             [unit = unitIn(*longest_)](Voice, Wish& wish) { wish.longest = unit; });
    });
}

void WishPanel::makeLikeness() {
    similarity_ = new ResettingSlider(0);
    similarity_->setObjectName(QStringLiteral("likeness"));
    similarity_->setRange(0, kUsual);
    similarityText_ = makeFigure();
    setName(*similarity_, [] { return tr("Similar to now"); });
    setHelp(*similarity_, [] {
        return tr(
            "How much the model is drawn to the notes that stand there now; double-click for "
            "not at all");
    });
    connect(similarity_, &QSlider::valueChanged, this, [this](int value) {
        wish(
            tr("Wish for Similarity"),
            [value](Voice, Wish& wish) { wish.similarity = value / 100.0; }, kSimilarityStep);
    });
    temperature_ = new ResettingSlider(kUsual);
    temperature_->setObjectName(QStringLiteral("pitchTemperature"));
    temperature_->setRange(kColdest, kHottest);
    temperatureText_ = makeFigure();
    setName(*temperature_, [] { return tr("Temperature of the pitches"); });
    setHelp(*temperature_, [] {
        return tr(
            "Of the pitches of these voices, on top of that of the fill: left predictable, "
            "right bold; double-click for 1");
    });
    connect(temperature_, &QSlider::valueChanged, this, [this](int value) {
        wish(
            tr("Wish for Temperature"),
            [value](Voice, Wish& wish) { wish.temperature = value / 100.0; }, kTemperatureStep);
    });
    keepsEnds_ = new QCheckBox;
    keepsEnds_->setObjectName(QStringLiteral("keepsEnds"));
    keepsEnds_->setFocusPolicy(Qt::TabFocus);
    setWords(*keepsEnds_, [] { return tr("Keep the first and the last note"); });
    setHelp(*keepsEnds_,
            [] { return tr("The first and the last note of each open stretch stay as they are"); });
    connect(keepsEnds_, &QCheckBox::clicked, this, [this](bool keeps) {
        wish(tr("Wish for Ends"), [keeps](Voice, Wish& wish) { wish.keepsEnds = keeps; });
    });
}

// ---- what the user asks for ----

std::vector<Voice> WishPanel::voices() const {
    std::vector<Voice> voices;
    for (const Voice voice : core::kVoices) {
        if (chips_[core::index(voice)]->isChecked())
            voices.push_back(voice);
    }
    return voices;
}

core::TickRange WishPanel::range() const {
    if (!state_.selection())
        return {0, core::kHighestTick};
    return state_.selectedTicks(document_.song());
}

void WishPanel::wish(const QString& text, const Change& change, int merge) {
    document_.change(
        text,
        [&](Song& song) {
            for (const Voice voice : voices())
                song.frame.wishes.change(voice, range(), [&](Wish& wish) { change(voice, wish); });
        },
        merge);
    follow();
}

void WishPanel::wishScale() {
    const QString text = scale_->currentText().trimmed();
    // Several scales stay as they are until one is chosen.
    if (text.isEmpty() && !common([](const Wish& wish) { return wish.scale; }))
        return;
    std::optional<core::PitchClasses> classes;
    if (text == scale_->itemText(kOfTheSong))
        classes = core::pitchClassesOf(core::scaleOf(document_.song()));
    else if (text != scale_->itemText(kAny) && !text.isEmpty())
        classes = core::scaleNamed(text.toStdString());
    if (!classes && text != scale_->itemText(kAny) && !text.isEmpty()) {
        Q_EMIT refused(core::failure(STUDIO_TRANSLATE("core",
                                                      "“%1” is no scale; write for example E "
                                                      "minor, F# dorian or C+Eb+G."),
                                     text.toStdString())
                           .value());
        showPitches();
        return;
    }
    wish(tr("Wish for a Scale"), [&](Voice voice, Wish& wish) {
        if (voice != Voice::Noise)
            wish.scale = classes;
    });
}

void WishPanel::wishChords() {
    if (!chords_->isModified())
        return;
    const auto row = core::chordRowOf(chords_->text().toStdString());
    if (!row) {
        Q_EMIT refused(row.error());
        return;
    }
    chords_->setModified(false);
    const core::TickRange bars = state_.selectedTicks(document_.song());
    const core::ChordRow chords = row->empty() ? core::ChordRow{std::nullopt} : *row;
    document_.change(tr("Wish for Chords"), [&](Song& song) {
        for (const Voice voice : voices()) {
            if (voice != Voice::Noise)
                core::wishForChords(song, voice, bars, chords);
        }
    });
    follow();
}

void WishPanel::wishRange() {
    const int low = lowest_->value();
    const int high = highest_->value();
    wish(tr("Wish for Pitches"), [=](Voice voice, Wish& wish) {
        // Pitches of the other voices mean nothing to the noise.
        if (voice == Voice::Noise)
            return;
        const core::PitchRange all = core::pitchRange(voice);
        if (low == kNone && high == kNone) {
            wish.range.reset();
            return;
        }
        const int least = low == kNone ? all.lowest : low;
        wish.range = {least, std::max(high == kNone ? all.highest : high, least)};
    });
}

void WishPanel::wishNotes() {
    core::NoteCount notes;
    if (fewest_->value() != kNone)
        notes.fewest = fewest_->value();
    if (most_->value() != kNone)
        notes.most = std::max(most_->value(), notes.fewest);
    wish(tr("Wish for Notes a Bar"), [=](Voice, Wish& wish) { wish.notes = notes; });
}

void WishPanel::clear() {
    document_.change(tr("Clear Wishes"), [&](Song& song) {
        for (const Voice voice : core::kVoices)
            song.frame.wishes.change(voice, range(), [](Wish& wish) { wish = Wish(); });
    });
    follow();
}

// ---- what holds ----

std::vector<Wish> WishPanel::wishes() const {
    std::vector<Wish> wishes;
    for (const Voice voice : voices()) {
        for (const core::WishCell& cell :
             document_.song().frame.wishes.cells(voice, state_.selectedTicks(document_.song())))
            wishes.push_back(cell.wish);
    }
    if (wishes.empty())
        wishes.emplace_back();
    return wishes;
}

template <class Value>
std::optional<std::invoke_result_t<Value, const Wish&>> WishPanel::common(Value value) const {
    const std::vector<Wish> all = wishes();
    const auto first = value(all.front());
    const bool one =
        std::ranges::all_of(all, [&](const Wish& wish) { return value(wish) == first; });
    return one ? std::make_optional(first) : std::nullopt;
}

void WishPanel::chooseVoices() {
    if (chosen_)
        return;
    const Song& song = document_.song();
    const core::TickRange ticks = state_.selectedTicks(song);
    const bool anyOpen = std::ranges::any_of(
        core::kVoices, [&](Voice voice) { return isOpen(song.frame.locks, voice, ticks); });
    for (const Voice voice : core::kVoices)
        chips_[core::index(voice)]->setChecked(!anyOpen || isOpen(song.frame.locks, voice, ticks));
}

void WishPanel::follow() {
    chooseVoices();
    showPlace();
    showPitches();
    showTimes();
    showLikeness();
}

void WishPanel::showPlace() {
    const auto& bars = state_.selection();
    place_->setText(!bars ? tr("of the whole song")
                    : bars->first == bars->last
                        ? tr("of bar %1").arg(bars->first)
                        : tr("of bars %1–%2").arg(bars->first).arg(bars->last));
    clear_->setEnabled(!wishingVoices(document_.song().frame.wishes, range()).isEmpty());
}

void WishPanel::showPitches() {
    const Song& song = document_.song();
    const core::Scale key = core::scaleOf(song);
    const auto classes = common([](const Wish& wish) { return wish.scale; });
    {
        const QString typed = scale_->currentText();
        const QSignalBlocker quiet(scale_);
        const QSignalBlocker quietText(scale_->lineEdit());
        scale_->clear();
        scale_->addItem(tr("any"));
        scale_->addItem(tr("Key of the song: %1").arg(keyText(key)));
        const std::string tonic(core::pitchClassName(key.tonic));
        for (const char* name : {"major", "minor", "harmonic minor", "dorian", "mixolydian",
                                 "pentatonic", "minor pentatonic", "blues"})
            scale_->addItem(QString::fromStdString(tonic + " " + name));
        if (!classes)
            scale_->setEditText({});
        else if (!*classes)
            scale_->setEditText(scale_->itemText(kAny));
        else if (core::scaleNamed(typed.toStdString()) == **classes)
            scale_->setEditText(typed);  // Modes of one scale have the same pitches.
        else if (**classes == core::pitchClassesOf(key))
            scale_->setEditText(scale_->itemText(kOfTheSong));
        else
            scale_->setEditText(pitchClassesText(**classes));
    }
    if (!chords_->isModified())
        chords_->setText(QString::fromStdString(
            core::chordRowText(song, voices().front(), state_.selectedTicks(song))));
    const bool any = voices() != std::vector{Voice::Noise};
    for (QWidget* field : std::initializer_list<QWidget*>{scale_, chords_, lowest_, highest_})
        field->setEnabled(any);
    const auto bound = [&](int core::PitchRange::*end) {
        return common([&](const Wish& wish) { return wish.range ? (*wish.range).*end : kNone; });
    };
    showNumber(*lowest_, bound(&core::PitchRange::lowest), tr("any"));
    showNumber(*highest_, bound(&core::PitchRange::highest), tr("any"));
}

void WishPanel::showTimes() {
    showUnit(*grid_, common([](const Wish& wish) { return wish.grid; }));
    showUnit(*shortest_, common([](const Wish& wish) { return std::optional(wish.shortest); }));
    showUnit(*longest_, common([](const Wish& wish) { return wish.longest; }));
    const auto fewest =
        common([](const Wish& wish) { return wish.notes.fewest == 0 ? kNone : wish.notes.fewest; });
    const auto most = common([](const Wish& wish) {
        return wish.notes.most == core::NoteCount::kUnlimited ? kNone : wish.notes.most;
    });
    showNumber(*fewest_, fewest, tr("any"));
    showNumber(*most_, most, tr("any"));
}

void WishPanel::showLikeness() {
    const auto similarity = common([](const Wish& wish) { return qRound(wish.similarity * 100); });
    showHundredths(*similarity_, *similarityText_, similarity,
                   tr("%1 %").arg(similarity.value_or(0)));
    const auto temperature =
        common([](const Wish& wish) { return qRound(wish.temperature * 100); });
    showHundredths(*temperature_, *temperatureText_, temperature,
                   QString::number(temperature.value_or(0) / 100.0, 'f', 2));
    const QSignalBlocker quiet(keepsEnds_);
    keepsEnds_->setChecked(common([](const Wish& wish) { return wish.keepsEnds; }).value_or(false));
}

}  // namespace studio::widgets
