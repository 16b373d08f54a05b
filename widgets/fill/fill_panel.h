// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

#include <cstdint>
#include <optional>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSlider;
class QSpinBox;

namespace studio::widgets {

/// The fill: its button, temperature and seed, and how it goes. Says what the user wants and runs
/// nothing itself. GUI thread.
class FillPanel : public QWidget {
    Q_OBJECT

  public:
    explicit FillPanel(QWidget* parent = nullptr);

    [[nodiscard]] double temperature() const;
    /// The seed for the fill that starts now: the one that is shown if the user keeps it or has
    /// typed it since the last fill, else a new one, shown from now on.
    [[nodiscard]] std::uint64_t seedForFill();

    /// What a fill would do now, under the button.
    void setTarget(const QString& text);
    /// A model is there, or (with a reason for the user, if there is one) none.
    void setReady(bool ready, const QString& reason = {});
    /// A fill runs (fraction 0 … 1) or has ended (negative).
    void setProgress(double fraction);
    /// One sentence about how the last fill ended.
    void setMessage(const QString& text, bool failure);

  Q_SIGNALS:
    void fillRequested();
    void cancelRequested();

  private:
    QPushButton* fill_;
    QPushButton* cancel_;
    QLabel* target_;
    QSlider* temperature_;
    QLabel* temperatureText_;
    QSpinBox* seed_;
    QCheckBox* keepSeed_;
    /// The seed of the last fill, until the user types one.
    std::optional<int> usedSeed_;
    QProgressBar* progress_;
    QLabel* problem_;
    QLabel* message_;
    bool ready_ = false;
    bool running_ = false;

    QLayout* makeSettings();
    void showTemperature();
    void updateButtons();
};

}  // namespace studio::widgets
