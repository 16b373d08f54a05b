// SPDX-FileCopyrightText: 2026 The LakhNES Studio authors
// SPDX-License-Identifier: MIT

#include "synth/devices/jack_threads.h"

#include <algorithm>
#include <jack/thread.h>
#include <pthread.h>

namespace studio::synth {

namespace {

constexpr std::size_t kStack = std::size_t{8} << 20;

/// As pthread_create, with all that `wanted` asks for but a small stack.
int create(pthread_t* thread, const pthread_attr_t* wanted, void* (*run)(void*), void* argument) {
    if (wanted == nullptr)
        return pthread_create(thread, nullptr, run, argument);
    pthread_attr_t roomy;
    pthread_attr_init(&roomy);
    int value = 0;
    if (pthread_attr_getdetachstate(wanted, &value) == 0)
        pthread_attr_setdetachstate(&roomy, value);
    if (pthread_attr_getscope(wanted, &value) == 0)
        pthread_attr_setscope(&roomy, value);
    if (pthread_attr_getinheritsched(wanted, &value) == 0)
        pthread_attr_setinheritsched(&roomy, value);
    if (pthread_attr_getschedpolicy(wanted, &value) == 0)
        pthread_attr_setschedpolicy(&roomy, value);
    sched_param priority{};
    if (pthread_attr_getschedparam(wanted, &priority) == 0)
        pthread_attr_setschedparam(&roomy, &priority);
    std::size_t stack = 0;
    pthread_attr_getstacksize(wanted, &stack);
    pthread_attr_setstacksize(&roomy, std::max(stack, kStack));
    const int result = pthread_create(thread, &roomy, run, argument);
    pthread_attr_destroy(&roomy);
    return result;
}

}  // namespace

void giveJackThreadsRoom() {
    jack_set_thread_creator(create);
}

}  // namespace studio::synth
