using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Sessions;

/// <summary>
/// A session that is put off and put off (R86): its members are nudged, and then a coordinator is asked, while its countdown goes on. Meetings that they
/// added themselves are none the less meetings.
/// </summary>
internal sealed class SessionStall(Stage stage, Recipients members, SessionInput input)
{
    private readonly DateTimeOffset begun = stage.Now;
    private int lastMoves;
    private int steps;
    private string? question;

    /// <param name="moves">How often the session was moved so far.</param>
    public async Task AfterMoveAsync(int moves)
    {
        if (moves > lastMoves && moves >= input.Policy.Sessions.MovesToStall)
        {
            await StepAsync(moves);
        }

        lastMoves = moves;
    }

    /// <summary>Two rhythms have passed without a session.</summary>
    /// <param name="moves">As above.</param>
    public Task AfterSlipAsync(int moves) => StepAsync(moves);

    /// <summary>Takes the question back: the session is over, or the mentorship is.</summary>
    public async Task SettleAsync()
    {
        if (question is { } asked)
        {
            await stage.SendAsync(Signals.Raise(asked, new Ended(EndReason.Completed)));
        }
    }

    private async Task StepAsync(int moves)
    {
        if (question is not null || await HaveMetAsync())
        {
            return;
        }

        if (steps++ < input.Policy.Sessions.StallNudges)
        {
            await stage.MailAsync(MailTemplate.StallNudge, members);
            return;
        }

        question = InstanceIds.Stall(input.ProgramId, input.Session.SessionId);
        await stage.SendAsync(Signals.Start(
            nameof(StallOrchestrator),
            question,
            new StallInput(input.ProgramId, input.MentorshipId, await stage.WhoAsync(members), moves, input.Policy.WorkItems)));
        stage.TakeAlong(question);
    }

    private async Task<bool> HaveMetAsync() =>
        await stage.StepAsync<DateTimeOffset?>(nameof(ReadLastMet), new MentorshipKey(input.ProgramId, input.MentorshipId)) > begun;
}
