-- Asks for the best two seats with their price.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = os.getenv("SEATENGINE_OFFER")

function done(summary, latency)
  io.write(string.format("%.0f a second, p50 %.1f ms, p99 %.1f ms, %d answers that are no success\n",
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.errors.status))
end
