#pragma once

#include "MiniRegistry.h"

namespace tests {

/// At every call of that method whose target has that in it.
inline MiniRegistry::Fault at(const QByteArray &method, const QByteArray &part,
                              const Answer &answer, int times = 1'000'000)
{
    return [=, left = std::make_shared<int>(times)](const SentRequest &request,
                                                    int) -> std::optional<Answer> {
        if (request.method != method || !request.target.contains(part) || (*left)-- <= 0)
            return {};
        return answer;
    };
}

/// The answer of the first such call is lost; what it was to do is done.
inline MiniRegistry::Loss lostAt(const QByteArray &method, const QByteArray &part)
{
    return
        [=, left = std::make_shared<int>(1)](const SentRequest &request) -> std::optional<Answer> {
            if (request.method != method || !request.target.contains(part) || (*left)-- <= 0)
                return {};
            return Answer::close();
        };
}

} // namespace tests
