using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Waiting;

/// <summary>The one primitive that does all nudging: send, wait for the event or the time, next step, at the end escalate.</summary>
public static class Nudging
{
    /// <summary>Climbs the ladder until the event comes. Silence at its end lapses, or asks the coordinator, who may start it again.</summary>
    /// <param name="to">Who is asked, and about what; the template is the ladder's.</param>
    /// <param name="subject">What a work item would be about: "enrollment:{person}".</param>
    public static async Task<Reply<T>> NudgeAsync<T>(this Stage stage, Ladder ladder, Recipients to, Subject subject)
        where T : class
    {
        while (true)
        {
            foreach (var nudge in ladder.Nudges)
            {
                if (nudge.Template is { } template)
                {
                    await stage.MailAsync(template, to);
                }

                var reply = await stage.WaitAsync<T>(nudge.Patience);
                if (!reply.IsSilence)
                {
                    return reply;
                }
            }

            if (ladder.OnSilence is not { } kind)
            {
                return new Reply<T>(null);
            }

            var cause = new Phrase("causes.no-answer", ("count", (int)Math.Round(ladder.Patience.TotalDays)));
            var (answer, resolution) = await stage.AskCoordinatorOrAsync<T>(kind, subject, cause, await stage.WhoAsync(to));
            if (answer is not null || stage.Ended is not null || resolution is not ResolutionKind.Retry)
            {
                return new Reply<T>(answer, stage.Ended ?? (answer is null ? Closed(resolution) : null));
            }
        }
    }

    /// <summary>Asks several people the same; each rung goes to those who have not answered. Silence simply ends it.</summary>
    /// <param name="who">Whose answer an event is.</param>
    /// <param name="isLast">Whether nobody else needs to answer after it; null where everybody does.</param>
    /// <returns>How many answered.</returns>
    public static async Task<int> AskEverybodyAsync<T>(
        this Stage stage, Ladder ladder, Recipients to, Func<T, string> who, Func<T, bool>? isLast = null)
        where T : class
    {
        var missing = to.PersonIds.ToList();
        foreach (var nudge in ladder.Nudges)
        {
            if (nudge.Template is { } template)
            {
                await stage.MailAsync(template, to with { PersonIds = [.. missing] });
            }

            var until = stage.Now + nudge.Patience;
            while (missing.Count > 0 && stage.Ended is null)
            {
                var reply = await stage.WaitAsync<T>(until - stage.Now);
                until += reply.Shift;
                if (reply.Event is not { } answer)
                {
                    break;
                }

                missing.Remove(who(answer));
                if (isLast?.Invoke(answer) is true)
                {
                    return to.PersonIds.Count - missing.Count;
                }
            }

            if (missing.Count == 0 || stage.Ended is not null)
            {
                break;
            }
        }

        return to.PersonIds.Count - missing.Count;
    }

    /// <summary>Sends one mail to each recipient.</summary>
    public static async Task MailAsync(this Stage stage, MailTemplate template, Recipients to)
    {
        foreach (var personId in await stage.WhoAsync(to))
        {
            var order = new MailOrder(
                stage.NewId($"mail:{template}:{personId}"),
                template,
                stage.ProgramId,
                personId,
                to.MentorshipId,
                to.SessionId,
                to.ProposalId,
                Subject: to.Subject,
                AboutId: to.AboutId);
            await stage.OrderAsync<MailStatus>(Orders.SendMail, order);
        }
    }

    /// <summary>Whom it concerns now: people come into a circle and go.</summary>
    public static async Task<IReadOnlyList<string>> WhoAsync(this Stage stage, Recipients to) => to is { AsOfNow: true, MentorshipId: { } mentorshipId }
        ? await stage.OrderAsync<IReadOnlyList<string>>(Orders.ReadMembers, new MentorshipKey(stage.ProgramId, mentorshipId))
        : to.PersonIds;

    private static Ended Closed(ResolutionKind resolution) =>
        new(resolution is ResolutionKind.Replace ? EndReason.Replaced : EndReason.Silence);
}

/// <summary>Who gets a mail, and what it is about.</summary>
/// <param name="Subject">For a survey: its subject.</param>
/// <param name="AboutId">For a question to a manager: person id of whom it is about. For a goal: its id.</param>
public sealed record Recipients(
    IReadOnlyList<string> PersonIds,
    string? MentorshipId = null,
    string? SessionId = null,
    string? ProposalId = null,
    string? Subject = null,
    string? AboutId = null)
{
    /// <summary>Whether it goes to those who are in the mentorship when it goes out, in place of <see cref="PersonIds"/>.</summary>
    public bool AsOfNow { get; init; }

    public static Recipients One(string personId) => new([personId]);
}
