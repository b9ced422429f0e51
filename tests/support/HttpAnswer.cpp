#include "HttpAnswer.h"

#include <algorithm>

namespace tests {

QByteArray HttpRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool HttpRequest::has(QByteArrayView name) const
{
    return std::ranges::any_of(headers, [&](const auto &header) {
        return header.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

HttpRequest requestOf(const SentRequest &sent)
{
    const qsizetype mark = sent.target.indexOf('?');
    return {.method = sent.method,
            .path = QByteArray::fromPercentEncoding(sent.path()),
            .query = mark < 0 ? QByteArray() : sent.target.sliced(mark + 1),
            .headers = sent.headers,
            .body = sent.body};
}

Answer bytesOf(const HttpAnswer &answer)
{
    if (answer.exactly)
        return *answer.exactly;
    if (answer.end == HttpAnswer::End::Silence)
        return Answer::hang();
    if (answer.end == HttpAnswer::End::NoAnswer)
        return Answer::raw({}, Answer::Then::Reset);
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Status\r\n";
    bool sized = false;
    for (const auto &[name, value] : answer.headers) {
        head += name + ": " + value + "\r\n";
        sized = sized || name.compare("Content-Length", Qt::CaseInsensitive) == 0;
    }
    if (!sized)
        head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    const bool cut = answer.end == HttpAnswer::End::CutInBody;
    return Answer::raw(head + "\r\n"
                           + (cut ? answer.body.first(answer.body.size() / 2) : answer.body),
                       cut ? Answer::Then::Close : Answer::Then::KeepOpen);
}

} // namespace tests
