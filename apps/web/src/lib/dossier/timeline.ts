import { spanOf, type EventAnswer } from "@revue/client";

/** A timeline laid out in SVG units: places one above the other, time from left to right. */
export interface Timeline {
  width: number;
  height: number;
  /** One line for each place, the first met first; the last is for events without one. */
  lanes: { place: string | undefined; y: number }[];
  ticks: { year: string; x: number; labelled: boolean }[];
  /** In the order of the events given. */
  marks: Mark[];
}

/** Where an event stands: a point on the line of its place, or a period, which has none. */
type Mark =
  | { event: EventAnswer; from: number; to: number; x: number; y: number }
  | { event: EventAnswer; from: number; to: number; x?: undefined; y?: undefined };

const WIDTH = 1000;
const LEFT = 76;
const RIGHT = 18;
const TOP = 34;
const LANE = 58;
/** Lanes drawn; events in further places share the last. */
const LANES_MAX = 5;
const DAY = 86_400_000;

/** Lays events out; nothing for no events. */
export function layTimeline(events: readonly EventAnswer[]): Timeline | undefined {
  const spans = events.flatMap(({ date, until }) => (until === undefined ? [spanOf(date)] : [spanOf(date), spanOf(until)]));
  if (spans.length === 0) return undefined;
  const years = spans.flatMap(({ first, last }) => [Number(first.slice(0, 4)), Number(last.slice(0, 4))]);
  const [from, to] = [Math.min(...years), Math.max(...years) + 1];
  const start = Date.parse(`${year(from)}-01-01`);
  const scale = (WIDTH - LEFT - RIGHT) / (Date.parse(`${year(to)}-01-01`) - start);
  const x = (day: string, after = 0) => Math.round(LEFT + (Date.parse(day) + after - start) * scale);

  const places = [...new Set(events.filter(({ until }) => until === undefined).map(({ place }) => place))];
  const named = places.filter((place) => place !== undefined).slice(0, LANES_MAX - (places.includes(undefined) ? 1 : 0));
  const lanes: Timeline["lanes"] = [
    ...named,
    ...(places.some((place) => !named.includes(place as string)) ? [undefined] : []),
  ].map((place, rank) => ({ place, y: TOP + rank * LANE }));
  const laneOf = (place: string | undefined) => lanes.find((lane) => lane.place === place) ?? lanes.at(-1);
  const each = Math.max(1, Math.ceil((to - from) / 40));
  return {
    width: WIDTH,
    height: TOP + Math.max(1, lanes.length) * LANE + 4,
    lanes,
    ticks: Array.from({ length: Math.floor((to - from) / each) + 1 }, (_, rank) => from + rank * each).map((tick) => ({
      year: year(tick),
      x: x(`${year(tick)}-01-01`),
      labelled: tick === from || tick % (5 * each) === 0,
    })),
    marks: events.map((event): Mark => {
      const { first, last } = spanOf(event.date);
      if (event.until !== undefined) return { event, from: x(first), to: x(spanOf(event.until).first) };
      const [left, right] = [x(first), x(last, DAY)];
      return { event, x: Math.round((left + right) / 2), y: laneOf(event.place)?.y ?? TOP, from: left, to: right };
    }),
  };
}

const year = (number: number): string => String(number).padStart(4, "0");
