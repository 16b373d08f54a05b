// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/main_window.h"
#include "tests/support/test_paths.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QStringList>

#include <filesystem>
#include <functional>
#include <memory>

namespace studio::widgets {
class VoiceStrip;
}

namespace studio::app {

/// Longest wait for anything, in milliseconds.
inline constexpr int kPatience = 20000;

/// A real window with the bundled song in it, and a folder that goes with it.
class WindowFixture {
  public:
    static constexpr QLatin1String kOrganization{"LakhNES Studio tests"};
    /// Keeps settings and files of the tests away from the user's own; once per program.
    static void prepareProgram();
    static QString examplePath();

    WindowFixture();

    [[nodiscard]] MainWindow& window() { return *window_; }
    [[nodiscard]] std::filesystem::path file(const std::string& name) const;
    [[nodiscard]] QAction* action(ActionId id) const { return window_->actions()[id]; }
    [[nodiscard]] const core::Song& song() const { return window_->document().song(); }
    [[nodiscard]] widgets::VoiceStrip* strip(core::Voice voice) const;
    /// The visible button of that text or accessible name, or nullptr.
    [[nodiscard]] QAbstractButton* button(const QString& name) const;
    /// True if a visible label of the window contains `text`.
    [[nodiscard]] bool says(const QString& text) const;

    void loadTinyModel();
    /// Frees the triangle in bars 5 and 6, which stay selected.
    void freeTriangle();
    /// Fills and waits until the take is there.
    void fill();
    /// An empty song as the dialog offers it; what stands is discarded.
    void startNewSong();
    /// Triggers `id` and gives `path` to the file dialog it opens; every question that follows is
    /// answered with `answer`. Returns the questions.
    QStringList triggerWithFile(ActionId id, const std::filesystem::path& path,
                                QMessageBox::StandardButton answer = QMessageBox::Cancel);
    /// The same for anything that opens dialogs.
    QStringList doWithFile(const std::function<void()>& action, const std::filesystem::path& path,
                           QMessageBox::StandardButton answer);
    /// Triggers `id` and answers the question it asks, if it asks one; a new song is taken as it is
    /// offered.
    QStringList triggerAndAnswer(ActionId id, QMessageBox::StandardButton answer);

  private:
    std::unique_ptr<tests::TemporaryFolder> folder_;
    std::unique_ptr<MainWindow> window_;
};

}  // namespace studio::app
