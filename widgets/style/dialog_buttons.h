// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/style/words.h"

class QDialog;
class QLayout;

namespace studio::widgets {

/// The row below a dialog, on its right side: the button that closes it with nothing done, and the
/// primary one, which Return presses, that does what it is for. GUI thread.
[[nodiscard]] QLayout* makeDialogButtons(QDialog& dialog, const Words& accept, const Words& reject);

}  // namespace studio::widgets
