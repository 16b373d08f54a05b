// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/model_library.h"

#include <QTreeWidget>

#include <string>
#include <vector>

namespace studio::app {

/// The models of the library, one a row: name, size, parameters, timing and where it came from.
/// The default is written in bold. GUI thread.
class ModelList : public QTreeWidget {
    Q_OBJECT

  public:
    ModelList();

    /// Shows what the library holds now; the same model stays chosen.
    void refresh();
    void choose(const std::string& name);
    /// The chosen model, or nullptr.
    [[nodiscard]] const core::LibraryModel* chosen() const;

  private:
    std::vector<core::LibraryModel> models_;

    void showModel(const core::LibraryModel& model);
};

}  // namespace studio::app
