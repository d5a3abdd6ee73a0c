-- Buyers who hold two seats, then the two beside them instead, then the first again: each request holds seats.
wrk.method = "PUT"
wrk.headers["Content-Type"] = "application/json"
local bodies = {}
local threads = tonumber(os.getenv("SEATENGINE_THREADS"))
local nth = 0
local made = 0

function setup(thread)
  thread:set("me", made)
  made = made + 1
end

function init()
  local n = 0
  for line in io.lines(os.getenv("SEATENGINE_HOLDS")) do
    if n % threads == me then
      local one, other = line:match("^(.-)\t(.*)$")
      bodies[#bodies + 1] = { one, other, string.format("seat-buyer=%032x", n + 1) }
    end
    n = n + 1
  end
end

function request()
  nth = nth + 1
  local buyer = bodies[(nth - 1) % #bodies + 1]
  local turn = math.floor((nth - 1) / #bodies) % 2 + 1
  return wrk.format(nil, nil, { ["Content-Type"] = "application/json", ["Cookie"] = buyer[3] }, buyer[turn])
end

function done(summary, latency)
  io.write(string.format("%.0f a second, p50 %.1f ms, p99 %.1f ms, %d answers that are no success\n",
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.errors.status))
end
