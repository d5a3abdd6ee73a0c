-- Asks for the best seats with their price for parties of two to five, no wish like another, so that each is worked out by itself.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local nth = 0

function request()
  nth = nth + 1
  return wrk.format(nil, nil, nil, string.format('{"types":{"Adult":%d},"nth":%d}', nth % 4 + 2, nth))
end

function done(summary, latency)
  io.write(string.format("%.0f a second, p50 %.1f ms, p99 %.1f ms, %d answers that are no success\n",
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.errors.status))
end
