// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/studio/appearance.h"
#include "app/studio/preferences/page.h"

namespace studio::app {

/// The language of the window. GUI thread.
class LanguagePage : public Page {
    Q_OBJECT

  public:
    explicit LanguagePage(Appearance& appearance);
};

}  // namespace studio::app
