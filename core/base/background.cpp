// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/base/background.h"

#ifdef __linux__
#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace studio::core {

void giveWay() {
#ifdef __linux__
    // On Linux both belong to a thread, not to the process.
    constexpr int kNice = 10;
    const sched_param plain{};
    sched_setscheduler(0, SCHED_BATCH, &plain);
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kNice);
#endif
}

}  // namespace studio::core
