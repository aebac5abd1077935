import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import world from "world-atlas/land-110m.json";

/** A small map in SVG units: land, and where each place falls. No borders: which are whose is not for a sketch to say. */
export interface DrawnMap {
  width: number;
  height: number;
  land: string;
  places: { slug: string; x: number; y: number }[];
}

type Point = readonly [number, number];

const WIDTH = 640;
const HEIGHT = 300;
/** Units by which a drawn coast may stray from the true one: a sketch says where the land is, not each of its coves. */
const STRAY = 3;
/** Least width of what is shown, in degrees of longitude: a town alone is shown with what lies around it. */
const DEGREES_MIN = 24;

// Natural Earth, 1:110 million, in the public domain: as simple as a map of this size needs.
const topology = world as unknown as Topology<{ land: GeometryCollection }>;
const rings: Point[][] = feature(topology, topology.objects.land).features.flatMap(({ geometry }) =>
  geometry.type === "Polygon"
    ? (geometry.coordinates as unknown as Point[][])
    : geometry.type === "MultiPolygon"
      ? (geometry.coordinates.flat() as unknown as Point[][])
      : [],
);

/**
 * Draws the part of the world that holds these places. Rule: equirectangular projection, true along the middle parallel.
 *
 * @returns nothing when no place has a position
 */
export function drawMap(places: readonly { slug: string; latitude: number; longitude: number }[]): DrawnMap | undefined {
  if (places.length === 0) return undefined;
  const [west, east] = bounds(places.map(({ longitude }) => longitude));
  const [south, north] = bounds(places.map(({ latitude }) => latitude));
  const middle = [(west + east) / 2, (south + north) / 2] as const;
  const squeeze = Math.max(0.2, Math.cos((middle[1] * Math.PI) / 180));
  // A margin of a third around the places, and whichever direction needs more room decides.
  const degrees = Math.max(DEGREES_MIN, (east - west) * 1.7, ((north - south) * 1.7 * WIDTH) / HEIGHT / squeeze);
  const scale = WIDTH / degrees;
  const project = ([longitude, latitude]: Point): Point => [
    WIDTH / 2 + (longitude - middle[0]) * scale,
    HEIGHT / 2 - ((latitude - middle[1]) * scale) / squeeze,
  ];
  return {
    width: WIDTH,
    height: HEIGHT,
    land: rings.map((ring) => path(clipped(ring.map(project)))).join(""),
    places: places.map(({ slug, longitude, latitude }) => {
      const [x, y] = project([longitude, latitude]);
      return { slug, x: Math.round(x), y: Math.round(y) };
    }),
  };
}

const bounds = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

function path(points: readonly Point[]): string {
  const kept = points.length < 2 ? [] : simplified(points.map(([x, y]): Point => [Math.round(x), Math.round(y)]));
  // What has no area is an islet too small to be seen.
  if (kept.length < 4) return "";
  const steps = kept.slice(1).map(([x, y], rank) => `${x - (kept[rank] as Point)[0]} ${y - (kept[rank] as Point)[1]}`);
  return `M${(kept[0] as Point).join(" ")}l${steps.join(" ")}Z`.replaceAll(" -", "-");
}

/** A line with the fewest of its points from which none of the others strays. Rule: Douglas and Peucker. */
function simplified(points: readonly Point[]): Point[] {
  const [first, last] = [points[0] as Point, points.at(-1) as Point];
  const [width, height] = [last[0] - first[0], last[1] - first[1]];
  const length = Math.hypot(width, height);
  const strays = points.map(([x, y]) =>
    length === 0 ? Math.hypot(x - first[0], y - first[1]) : Math.abs(width * (y - first[1]) - height * (x - first[0])) / length,
  );
  const most = Math.max(...strays);
  if (most <= STRAY) return [first, last];
  const corner = strays.indexOf(most);
  return [...simplified(points.slice(0, corner + 1)), ...simplified(points.slice(corner)).slice(1)];
}

/** Cuts a ring to the frame, edge after edge. Rule: Sutherland and Hodgman. */
function clipped(ring: readonly Point[]): Point[] {
  const edges: [axis: 0 | 1, bound: number, sign: 1 | -1][] = [
    [0, -2, 1],
    [0, WIDTH + 2, -1],
    [1, -2, 1],
    [1, HEIGHT + 2, -1],
  ];
  return edges.reduce<Point[]>(
    (points, [axis, bound, sign]) => {
      const keeps = (point: Point) => (point[axis] - bound) * sign >= 0;
      return points.flatMap((point, rank) => {
        const before = points.at(rank - 1) as Point;
        const crossing = keeps(point) === keeps(before) ? [] : [cross(before, point, axis, bound)];
        return keeps(point) ? [...crossing, point] : crossing;
      });
    },
    [...ring],
  );
}

function cross(one: Point, other: Point, axis: 0 | 1, bound: number): Point {
  const share = (bound - one[axis]) / (other[axis] - one[axis]);
  return [one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])];
}
