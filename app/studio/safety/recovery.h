// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/safety/autosave.h"

#include <QCoreApplication>

#include <filesystem>

class QWidget;

namespace studio::app {

/// Offers the user what earlier runs of the program that ended badly have left. GUI thread.
class Recovery {
    Q_DECLARE_TR_FUNCTIONS(Recovery)

  public:
    /// `window` is the parent of the questions.
    Recovery(widgets::Document& document, Autosave& autosave, QWidget* window);

    /// Asks about each journal in `folder`, the newest first: whether to recover it, to discard it
    /// or to be asked again at the next start. True if one was recovered into the document, which
    /// is then not saved; those that follow are for the next start.
    bool offer(const std::filesystem::path& folder);

  private:
    widgets::Document& document_;
    Autosave& autosave_;
    QWidget* window_;

    /// The button that was pressed.
    int ask(const LeftJournal& journal, const core::UnsavedSong& unsaved) const;
    void tellDamaged(LeftJournal& journal, const core::Error& error) const;
};

}  // namespace studio::app
