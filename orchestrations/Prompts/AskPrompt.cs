using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Prompts;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Prompts;

/// <summary>Looks whether a mentorship gets a prompt today, and has it mailed to its members, to each in words of their side.</summary>
public sealed class AskPrompt(Decider decider)
{
    /// <returns>When to look again, UTC; null when nothing will come any more.</returns>
    [Function(nameof(AskPrompt))]
    public Task<DateTimeOffset?> RunAsync([ActivityTrigger] MentorshipKey input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        decider.DecideAsync(Partition.Program(input.ProgramId), token => DecideAsync(input, token), cancellation);

    private async Task<Decision<DateTimeOffset?>> DecideAsync(MentorshipKey key, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync(Mentorship.KeyOf(key.ProgramId, key.MentorshipId), cancellation) is not { Value: var mentorship })
        {
            return new Decision<DateTimeOffset?>(null);
        }

        var stored = await decider.Store.FindAsync(PromptLog.KeyOf(key.ProgramId, key.MentorshipId), cancellation);
        var log = stored?.Value ?? new PromptLog(key.ProgramId, key.MentorshipId, []);
        var plan = PromptDecisions.Next(await FactsAsync(mentorship, log, cancellation), decider.Now);
        if (plan.Ask is not { } prompt)
        {
            return new Decision<DateTimeOffset?>(plan.LookAgain);
        }

        var asked = log with { Asked = [.. log.Asked, new PromptAsked(prompt, decider.Now)] };
        return new Decision<DateTimeOffset?>(plan.LookAgain)
        {
            Writes = stored is null ? new Batch().Create(asked) : new Batch().Replace(stored, asked),
            Mails = [.. mentorship.Members.Select(member => Mail(mentorship, prompt, member.PersonId))],
        };
    }

    private async Task<PromptFacts> FactsAsync(Mentorship mentorship, PromptLog log, CancellationToken cancellation)
    {
        var sessions = await decider.Store
            .QueryAsync(Partition.Program(mentorship.ProgramId), new DocumentQuery<Session>(IdPrefix: Session.PrefixOf(mentorship.MentorshipId)), cancellation)
            .Select(session => session.Value)
            .ToListAsync(cancellation);
        var held = sessions.Where(session => session.Stage is SessionStage.Held).Select(session => session.EndsAt).Order().ToList();
        return new PromptFacts(
            mentorship,
            log,
            held is [var first, ..] ? first : null,
            held is [.., var last] ? last : null,
            sessions.FirstOrDefault(session => session.Stage is SessionStage.Planned)?.StartsAt);
    }

    private static MailOrder Mail(Mentorship mentorship, Prompt prompt, string personId) => new(
        MailIds.For($"prompt {mentorship.Id} {prompt}", MailTemplate.Prompt, personId),
        MailTemplate.Prompt,
        mentorship.ProgramId,
        personId,
        mentorship.MentorshipId,
        Subject: prompt.ToString());
}
