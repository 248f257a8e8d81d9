using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>What comes next for somebody, and when: no more than is known (F12).</summary>
/// <param name="Path">Where it is done; null when there is nothing to do but wait.</param>
/// <param name="Action">The words on the button.</param>
public sealed record NextStep(string Text, string? Path = null, string? Action = null)
{
    public static NextStep Of(Pair pair, DateTimeOffset now)
    {
        var (mentorship, person, zone) = (pair.Mentorship, pair.Participant.PersonId, pair.Participant.Zone);
        return mentorship switch
        {
            { Stage: MentorshipStage.Closed } =>
                new(
                    "This mentorship came to its planned end. Thank you for what you gave.",
                    Paths.Certificate(pair.ProgramId, pair.MentorshipId),
                    "See your certificate"),
            { Stage: MentorshipStage.Ended } => new("This mentorship has ended. Thank you both."),
            { PausedAt: { } since } =>
                new($"Paused since {since.SayDay(zone)}. Every date moves by the length of the pause; nothing is asked of you meanwhile."),
            { Stage: MentorshipStage.Closing } => new("The mentorship is closing. A short survey is on its way to you by mail."),
            { Agreement: null } => new(
                $"Agree on how you work together: how often, how long, by what means, and your first date. Either of you can begin.",
                Paths.AgreementChange(pair.ProgramId, pair.MentorshipId),
                "Propose an agreement"),
            { IsSigned: false } when pair.HasSigned(person) => new($"You have signed. Now it is {pair.PartnerNames}’s turn."),
            { IsSigned: false } => new(
                $"{pair.PartnerNames} proposed an agreement. Read it, and sign it or propose a change.", Paths.Agreement(pair.ProgramId, pair.MentorshipId),
                "Read and sign"),
            _ => OfSessions(pair, now),
        };
    }

    private static NextStep OfSessions(Pair pair, DateTimeOffset now)
    {
        if (pair.Next is { } next)
        {
            var path = Paths.Session(pair.ProgramId, next.SessionId);
            return SessionDecisions.IsOpen(next, now)
                ? new($"Session {next.Number} is on: it starts at {next.StartsAt.SayTime(pair.Participant.Zone)}.", path, "Go to the room")
                : new($"Session {next.Number} is on {next.StartsAt.Say(pair.Participant.Zone)}.", path, "See the session and its agenda");
        }

        return pair.Last is { } last && last.Pulses?.ContainsKey(pair.Participant.PersonId) != true
            ? new("How was your last session? One tap is enough.", Paths.FollowUp(pair.ProgramId, last.SessionId), "Answer")
            : new("Your next session will be put on the calendar shortly.");
    }
}
