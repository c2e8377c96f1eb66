-- Sends the requests in the given files in turn and checks each answer.
local threads = {}
local requests = {}
local turn = 0
local needle

wrong = 0
permitted = 0

function setup(thread)
  table.insert(threads, thread)
end

function init(arguments)
  needle = arguments[1]
  for i = 2, #arguments do
    local file = assert(io.open(arguments[i], "rb"))
    requests[#requests + 1] = file:read("*a")
    file:close()
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function response(status, headers, body)
  if status ~= 200 or (needle ~= "" and not body:find(needle, 1, true)) then
    wrong = wrong + 1
  elseif body:find('"decision":true', 1, true) then
    permitted = permitted + 1
  end
end

function done(summary, latency, rates)
  local errors = summary.errors
  local bad = errors.connect + errors.read + errors.write + errors.timeout
  local good = 0
  for _, thread in ipairs(threads) do
    bad = bad + thread:get("wrong")
    good = good + thread:get("permitted")
  end
  print(string.format("tally %d %d %d", summary.requests, bad, good))
end
