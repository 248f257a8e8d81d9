// Every call that MentorFlow makes, through the official clients: node clients.cjs ENDPOINT KEY. Writes what they were answered as JSON.
const { EmailClient } = require("@azure/communication-email");
const { RoomsClient } = require("@azure/communication-rooms");
const { CommunicationIdentityClient } = require("@azure/communication-identity");

const [endpoint, key] = process.argv.slice(2);
const connection = `endpoint=${endpoint};accesskey=${key}`;
const options = { allowInsecureConnection: true, retryOptions: { maxRetries: 0 } };

async function people() {
  const identities = new CommunicationIdentityClient(connection, options);
  const [kept, gone] = [await identities.createUser(), await identities.createUser()];
  const token = await identities.getToken(kept, ["voip.join"], { tokenExpiresInMinutes: 60 });
  const both = await identities.createUserAndToken(["voip"]);
  await identities.revokeTokens(both.user);
  await identities.deleteUser(gone);
  return { kept: kept.communicationUserId, gone: gone.communicationUserId, token: token.token, both: both.user.communicationUserId };
}

async function room({ kept, both }) {
  const rooms = new RoomsClient(connection, options);
  const window = { validFrom: new Date("2027-01-04T09:00:00Z"), validUntil: new Date("2027-01-04T10:00:00Z") };
  const made = await rooms.createRoom({ ...window, participants: [{ id: { communicationUserId: kept }, role: "Attendee" }] });
  const moved = await rooms.updateRoom(made.id, { validFrom: window.validFrom, validUntil: new Date("2027-01-04T11:00:00Z") });
  await rooms.addOrUpdateParticipants(made.id, [{ id: { communicationUserId: kept }, role: "Presenter" }, { id: { communicationUserId: both } }]);
  await rooms.removeParticipants(made.id, [{ communicationUserId: both }]);
  const roster = [];
  for await (const participant of rooms.listParticipants(made.id)) {
    roster.push({ id: participant.id.communicationUserId, role: participant.role });
  }

  const read = await rooms.getRoom(made.id);
  const passing = await rooms.createRoom();
  await rooms.deleteRoom(passing.id);
  return { id: read.id, until: moved.validUntil, passing: passing.id, roster };
}

async function mail() {
  const poller = await new EmailClient(connection, options).beginSend(
    {
      senderAddress: "mentoring@example.com",
      content: { subject: "Séance 3", plainText: "Hello Zoë", html: "<p>Hello Zoë</p>" },
      recipients: { to: [{ address: "zoe@example.com", displayName: "Zoë" }] },
      headers: { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
      attachments: [{ name: "invitation.ics", contentType: "text/calendar", contentInBase64: Buffer.from("BEGIN:VCALENDAR").toString("base64") }],
      userEngagementTrackingDisabled: true,
    },
    { operationId: "11111111-2222-4333-8444-555555555555" },
  );
  return poller.pollUntilDone();
}

async function main() {
  const known = await people();
  return { known, room: await room(known), mail: await mail() };
}

main().then(
  (seen) => console.log(JSON.stringify(seen)),
  (failure) => {
    console.error(`${failure.statusCode ?? ""} ${failure.code ?? ""} ${failure.message}`);
    process.exitCode = 1;
  },
);
