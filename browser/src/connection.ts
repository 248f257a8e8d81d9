// Which way out of this network there is, tried with the servers that a call would use.

export type Reach = "relay" | "reflexive" | "host" | "none";

const GATHER_MS = 6_000;
const RELAY_MS = 6_000;

/** The best of: through the relay, past the router, within the own network, none. */
export async function reach(servers: RTCIceServer[]): Promise<Reach> {
  const hasRelay = servers.flatMap(({ urls }) => urls).some((url) => url.startsWith("turn"));
  const [relayed, found] = await Promise.all([hasRelay ? passesRelay(servers) : false, candidates(servers)]);
  return relayed ? "relay" : found.has("srflx") || found.has("prflx") ? "reflexive" : found.size > 0 ? "host" : "none";
}

async function candidates(servers: RTCIceServer[]): Promise<Set<string>> {
  const connection = new RTCPeerConnection({ iceServers: servers });
  const found = new Set<string>();
  const gathered = new Promise<void>((resolve) => {
    connection.onicecandidate = ({ candidate }) => (candidate ? found.add(candidate.type ?? "") : resolve());
  });
  connection.createDataChannel("check");
  await connection.setLocalDescription();
  await within(gathered, GATHER_MS);
  connection.close();
  return found;
}

/** Two ends in this page that may only meet at the relay: a message that passes has been there and back. */
async function passesRelay(servers: RTCIceServer[]): Promise<boolean> {
  const ends = [0, 1].map(() => new RTCPeerConnection({ iceServers: servers, iceTransportPolicy: "relay" })) as [RTCPeerConnection, RTCPeerConnection];
  const [near, far] = ends;
  try {
    near.onicecandidate = ({ candidate }) => candidate && far.addIceCandidate(candidate).catch(() => {});
    far.onicecandidate = ({ candidate }) => candidate && near.addIceCandidate(candidate).catch(() => {});
    const sender = near.createDataChannel("check", { negotiated: true, id: 0 });
    const receiver = far.createDataChannel("check", { negotiated: true, id: 0 });
    const passed = new Promise<void>((resolve) => (receiver.onmessage = () => resolve()));
    sender.onopen = () => sender.send("there");
    await near.setLocalDescription();
    await far.setRemoteDescription(near.localDescription!);
    await far.setLocalDescription();
    await near.setRemoteDescription(far.localDescription!);
    return await within(passed, RELAY_MS);
  } catch {
    return false;
  } finally {
    ends.forEach((end) => end.close());
  }
}

/** @returns Whether it came in time. */
function within(event: Promise<void>, ms: number): Promise<boolean> {
  return Promise.race([event.then(() => true), new Promise<boolean>((resolve) => setTimeout(() => resolve(false), ms))]);
}
