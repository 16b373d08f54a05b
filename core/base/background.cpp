// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "core/base/background.h"

#include <algorithm>

#ifdef __linux__
#include <sched.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace studio::core {

void giveWay() {
#ifdef __linux__
    // On Linux both belong to a thread, not to the process: that of the process is the main
    // thread's.
    constexpr int kNicer = 10;
    constexpr int kNicest = 19;
    const sched_param plain{};
    sched_setscheduler(0, SCHED_BATCH, &plain);
    const int own = getpriority(PRIO_PROCESS, static_cast<id_t>(getpid()));
    setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), std::min(own + kNicer, kNicest));
#endif
}

}  // namespace studio::core
