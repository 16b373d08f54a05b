// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/document/document.h"
#include "widgets/document/view_state.h"

#include <QElapsedTimer>
#include <QWidget>

#include <vector>

class QLabel;
class QLayout;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace studio::widgets {

class InstrumentEditor;
class InstrumentRow;

/// The song's instruments: a list with the voices that each plays, and the chosen one to be edited.
/// Every change is a step of the document's history. GUI thread.
class InstrumentPanel : public QWidget {
    Q_OBJECT

  public:
    InstrumentPanel(Document& document, ViewState& state, QWidget* parent = nullptr);

    /// Chooses what plays `voice`.
    void showVoice(core::Voice voice);
    /// Adds `instrument`, for the voice at hand where that has none and it suits.
    void add(core::Instrument instrument, bool forVoice);

  Q_SIGNALS:
    /// `instrument` is to be heard on `voice` for a moment.
    void heard(const studio::core::Instrument& instrument, studio::core::Voice voice);
    void importRequested();
    void hoverHelp(const QString& text);

  private:
    Document& document_;
    ViewState& state_;
    int current_ = 0;
    QElapsedTimer sinceHeard_;

    QVBoxLayout* list_;
    std::vector<InstrumentRow*> rows_;
    InstrumentEditor* editor_;
    QLabel* empty_;
    QPushButton* add_;
    QMenu* menu_;

    [[nodiscard]] const core::SongFrame& frame() const { return document_.song().frame; }
    [[nodiscard]] bool hasCurrent() const {
        return current_ >= 0 && current_ < static_cast<int>(frame().instruments.size());
    }
    QLayout* makeHeading();
    QWidget* makeList();
    void fillMenu();
    InstrumentRow* addRow(int index);
    void follow();
    void select(int index);
    void move(int by);
    void remove(int index);
    void assign(int index, core::Voice voice, bool plays);
    void change(const core::Instrument& instrument, const QString& text, int merge);
    /// Where the chosen instrument is heard.
    [[nodiscard]] core::Voice hearingVoice() const;
    void hear(const core::Instrument& instrument);
};

}  // namespace studio::widgets
