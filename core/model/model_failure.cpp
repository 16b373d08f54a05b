// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/model/model_failure.h"

#include <string>

namespace studio::core {

namespace {

std::string firstLine(const std::exception& problem) {
    const std::string reason = problem.what();
    return reason.substr(0, reason.find('\n'));
}

}  // namespace

tl::unexpected<Error> modelFailed(const std::exception& problem) {
    return failure(STUDIO_TRANSLATE("core",
                                    "The model failed (%1); nothing was changed. Try another "
                                    "device or a smaller model, or restart the program."),
                   firstLine(problem));
}

tl::unexpected<Error> networkNotSetUp(const std::exception& problem) {
    return failure(STUDIO_TRANSLATE("core",
                                    "The network could not be set up (%1); close other "
                                    "programs or choose another device or model."),
                   firstLine(problem));
}

}  // namespace studio::core
