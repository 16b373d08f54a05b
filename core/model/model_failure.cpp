// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/model_failure.h"

#include <string>

namespace studio::core {

tl::unexpected<Error> modelFailed(const std::exception& problem) {
    const std::string reason = problem.what();
    return failure(STUDIO_TRANSLATE("core",
                                    "The model failed (%1); nothing was changed. Try another "
                                    "device or a smaller model, or restart the program."),
                   reason.substr(0, reason.find('\n')));
}

}  // namespace studio::core
