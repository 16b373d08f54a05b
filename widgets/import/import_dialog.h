// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/io/arrange/arrangement.h"

#include <QDialog>

#include <array>
#include <functional>

class QCheckBox;
class QLabel;
class QPushButton;
class QSlider;

namespace studio::widgets {

class VoiceRow;

/// Shares the lines of a MIDI file out among the four voices: begins with the suggestion, arranges
/// anew whenever something else is chosen, and says what is left out. What is to be heard it asks
/// for by signals. GUI thread.
class ImportDialog : public QDialog {
    Q_OBJECT

  public:
    /// A core::Error in the user's language.
    using ErrorWords = std::function<QString(const core::Error&)>;
    using Audible = std::array<bool, core::kVoiceCount>;

    ImportDialog(core::MidiScore score, const QString& fileName, ErrorWords words, QWidget* parent);

    [[nodiscard]] const core::Arrangement& arrangement() const { return arrangement_; }
    /// What the arrangement gives now.
    [[nodiscard]] const core::Song& song() const { return arranged_.song; }
    [[nodiscard]] Audible audible() const;
    /// The user wants to see this dialog for the next file, too.
    [[nodiscard]] bool asksAgain() const;

    void setPlaying(bool playing);
    void setPosition(core::Tick tick);

  Q_SIGNALS:
    /// song() is another.
    void songChanged();
    /// audible() is another.
    void audibleChanged();
    /// From `tick` of song() on.
    void playRequested(core::Tick tick);
    void pauseRequested();
    void seekRequested(core::Tick tick);

  private:
    core::MidiScore score_;
    ErrorWords words_;
    core::Arrangement arrangement_;
    core::ArrangedSong arranged_;
    std::optional<core::Error> problem_;
    core::Tick position_ = 0;
    bool playing_ = false;

    std::array<VoiceRow*, core::kVoiceCount> rows_{};
    QLabel* facts_ = nullptr;
    QPushButton* play_ = nullptr;
    QSlider* slider_ = nullptr;
    QLabel* time_ = nullptr;
    QLabel* summary_ = nullptr;
    QCheckBox* asks_ = nullptr;
    QPushButton* again_ = nullptr;
    QPushButton* import_ = nullptr;

    QLayout* makeTransport();
    QLayout* makeButtons();
    void suggest();
    void takeChoices();
    void arrangeAnew();
    void seek(core::Tick tick);
    void showMix();
    void showPlay();
    void showPosition();
    void showWords();
    [[nodiscard]] QString facts() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QStringList unusedNames() const;
    [[nodiscard]] double seconds(core::Tick tick) const;
};

}  // namespace studio::widgets
