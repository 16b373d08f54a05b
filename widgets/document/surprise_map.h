// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/score/song.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace studio::widgets {

/// How little a model expected each note, for the views to show as colour. GUI thread.
class SurpriseMap : public QObject {
    Q_OBJECT

  public:
    /// The onset of a note, told apart by its pitch.
    struct Onset {
        core::Tick start = 0;
        std::int16_t pitch = 0;
        /// Nats.
        double surprise = 0;
    };
    using Onsets = std::array<std::vector<Onset>, core::kVoiceCount>;

    using QObject::QObject;

    /// The views show it.
    [[nodiscard]] bool shown() const { return shown_; }
    void setShown(bool shown);

    /// Nothing for a note that has not been measured.
    [[nodiscard]] std::optional<double> of(core::Voice voice, const core::Note& note) const;
    /// Onsets of each voice in order.
    void setOnsets(Onsets onsets);

    /// The notes that the model expects at the caret, likeliest first, as words.
    [[nodiscard]] const QStringList& expected() const { return expected_; }
    void setExpected(const QStringList& expected);
    /// What is going on, or is amiss; empty if all is measured.
    [[nodiscard]] const QString& status() const { return status_; }
    void setStatus(const QString& status);

  Q_SIGNALS:
    void shownChanged(bool shown);
    /// Anything of it.
    void changed();

  private:
    bool shown_ = false;
    Onsets onsets_;
    QStringList expected_;
    QString status_;
};

}  // namespace studio::widgets
