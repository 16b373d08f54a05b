// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/infill/fill_mode.h"
#include "core/infill/fill_preset.h"
#include "widgets/style/words.h"

#include <QWidget>

#include <cstdint>
#include <optional>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QSlider;
class QSpinBox;

namespace studio::widgets {

/// The fill: its button, mode or preset, temperature, number of takes and seed, which voices have
/// wishes, and how it goes. Says what the user wants and runs nothing itself. GUI thread.
class FillPanel : public QWidget {
    Q_OBJECT

  public:
    explicit FillPanel(QWidget* parent = nullptr);

    /// Fill if a preset is chosen.
    [[nodiscard]] core::ModeSettings mode() const;
    [[nodiscard]] std::optional<core::FillPreset> preset() const;
    void setMode(core::FillMode mode);
    /// By how many bars the song grows when it is continued.
    [[nodiscard]] int continuedBars() const;
    [[nodiscard]] double temperature() const;
    /// 1 … 8.
    [[nodiscard]] int takeCount() const;
    void setTakeCount(int count);
    /// The seed for the fill that starts now: the one that is shown if the user keeps it or has
    /// typed it since the last fill, else a new one, shown from now on.
    [[nodiscard]] std::uint64_t seedForFill();

    /// What a fill would do now; whatever was said of the last one is over if that changes.
    void setTarget(const QString& text);
    /// Nothing can be written before `voices` ("TR") are freed: the button offers that. Empty: it
    /// fills.
    void setVoicesToFree(const QString& voices);
    /// The voices with wishes, for short, and all of them in words.
    void setWishes(const QString& voices, const QString& help);
    /// The wishes are shown.
    void setWishesOpen(bool open);
    /// A model is there, or (with a reason for the user, if there is one) none.
    void setReady(bool ready, const QString& reason = {});
    /// A fill runs (fraction 0 … 1, and what it does) or has ended (negative).
    void setProgress(double fraction, const QString& text = {});
    /// One sentence about how the last fill ended, instead of the target.
    void setMessage(const QString& text, bool failure);

  Q_SIGNALS:
    /// mode() or continuedBars() have changed.
    void modeChanged();
    void fillRequested();
    /// The voices that setVoicesToFree() was given are to be free.
    void freeRequested();
    /// The wishes are to be shown, or the takes again.
    void wishesToggled(bool open);
    void cancelRequested();

  private:
    QPushButton* fill_;
    QPushButton* cancel_;
    /// Says one thing at a time, in a place of its own, so that nothing else moves.
    QLabel* status_;
    QComboBox* mode_;
    QSlider* similarity_;
    QLabel* similarityText_;
    QComboBox* rhythm_;
    QSpinBox* bars_;
    /// What there is to set for some modes only, with its label and more.
    struct ModeRow {
        core::FillMode mode;
        QWidget* widget;
    };
    std::vector<ModeRow> modeRows_;
    QSlider* temperature_;
    QLabel* temperatureText_;
    QSpinBox* takes_;
    QSpinBox* seed_;
    QCheckBox* keepSeed_;
    QPushButton* wishes_;
    QString voicesToFree_;
    /// The seed of the last fill, until the user types one.
    std::optional<int> usedSeed_;
    QProgressBar* progress_;
    QString target_;
    QString problem_;
    QString message_;
    bool messageTellsFailure_ = false;
    QString activity_;
    bool ready_ = false;
    bool running_ = false;

    QLayout* makeButtons();
    QLayout* makeSettings();
    void makeMode();
    void makeModeSettings();
    void addModeRow(QGridLayout& settings, core::FillMode mode, const Words& text, QWidget* control,
                    QWidget* beside);
    void showMode();
    void makeTemperature();
    void makeSeed();
    void makeWishes();
    void showButton();
    void showTemperature();
    void showStatus();
    void updateButtons();
};

}  // namespace studio::widgets
