// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/style/words.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace studio::app {

/// One page of the preferences: a title, rows of a name and a control, and notes. GUI thread.
class Page : public QWidget {
    Q_OBJECT

  public:
    /// For the list of pages, too.
    [[nodiscard]] const widgets::Words& title() const { return title_; }

  protected:
    explicit Page(widgets::Words title);

    /// `control` named by `name`, which its mnemonic goes to.
    void addRow(const widgets::Words& name, QWidget* control);
    /// `control` below the controls of rows.
    void addControl(QWidget* control);
    /// `control` over the whole width.
    void addWide(QWidget* control);
    /// A line of text below the controls, to be filled; wraps.
    QLabel* addText(const char* role = "secondary");
    /// What comes after stands apart.
    void addGap();
    /// Nothing comes after: rows stay at the top.
    void finish();

  private:
    widgets::Words title_;
    QGridLayout* rows_;
    int row_ = 0;
};

}  // namespace studio::app
