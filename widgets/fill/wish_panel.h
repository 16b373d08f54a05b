// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/error.h"
#include "core/score/wish_map.h"
#include "widgets/document/document.h"
#include "widgets/document/view_state.h"
#include "widgets/style/words.h"

#include <QWidget>

#include <array>
#include <functional>
#include <optional>
#include <type_traits>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSlider;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace studio::widgets {

class PitchSpin;
class SamplingBox;

/// What is wished of the notes that come, for the chosen voices in the selected bars: each change
/// is a step of the history, and shows at once what holds there; "…" where that is not one thing.
/// Without a selection it holds for the whole song, and what that grows by. Below it, how a fill
/// draws. GUI thread.
class WishPanel : public QWidget {
    Q_OBJECT

  public:
    WishPanel(Document& document, ViewState& state, QWidget* parent = nullptr);

    [[nodiscard]] const SamplingBox& sampling() const { return *sampling_; }
    /// Voices that a wish is for: until the user chooses, those that are open in the selected bars,
    /// or all if none is.
    [[nodiscard]] std::vector<core::Voice> voices() const;
    /// Nothing is wished for any more in the selected bars.
    void clear();

  Q_SIGNALS:
    /// What was typed makes no sense.
    void refused(const core::Error& reason);

  private:
    Document& document_;
    ViewState& state_;
    QLabel* place_;
    QPushButton* clear_;
    std::array<QToolButton*, core::kVoiceCount> chips_{};
    QComboBox* scale_;
    QLineEdit* chords_;
    PitchSpin* lowest_;
    PitchSpin* highest_;
    QComboBox* grid_;
    QSpinBox* fewest_;
    QSpinBox* most_;
    QComboBox* shortest_;
    QComboBox* longest_;
    QSlider* similarity_;
    QLabel* similarityText_;
    QSlider* temperature_;
    QLabel* temperatureText_;
    QCheckBox* keepsEnds_;
    SamplingBox* sampling_;
    /// The user has chosen voices for the bars that are selected.
    bool chosen_ = false;

    using Change = std::function<void(core::Voice, core::Wish&)>;
    /// Makes `change` in every wish of the chosen voices, as the step `text`.
    void wish(const QString& text, const Change& change, int merge = 0);
    [[nodiscard]] core::TickRange range() const;
    [[nodiscard]] std::vector<core::Wish> wishes() const;
    /// The value of all chosen wishes, or nothing if they differ.
    template <class Value>
    [[nodiscard]] std::optional<std::invoke_result_t<Value, const core::Wish&>> common(
        Value value) const;

    QLayout* makeHeading();
    QLayout* makeChips();
    QLayout* makeFields();
    void makePitchFields();
    void makeRangeFields();
    void makeTimeFields();
    void makeLengthFields();
    void makeLikeness();
    QComboBox* makeUnits(const QString& objectName, const Words& name, const Words& help,
                         const Words& none);

    void wishScale();
    void wishChords();
    void wishRange();
    void wishNotes();

    void chooseVoices();
    void follow();
    void showPlace();
    void showPitches();
    void showTimes();
    void showLikeness();
};

}  // namespace studio::widgets
