using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.WorkItems;

/// <summary>What people tell the coordinator in confidence (R92, R97).</summary>
public sealed class ConcernActs(Decider decider)
{
    public const int LongestText = 4000;

    /// <summary>Opens a work item that only coordinators see, and tells them by mail. The same words twice open one.</summary>
    /// <param name="mentorshipId">Null when it is about the program.</param>
    public Task<Verdict<WorkItem>> RaiseAsync(
        string programId, string personId, string? mentorshipId, string text, CancellationToken cancellation = default)
    {
        var concern = new Concern(
            programId, personId, mentorshipId is null ? new Subject.OfEnrollment(personId) : new Subject.OfMentorship(mentorshipId), text.Trim());
        return decider.DecideAsync(
            Partition.Program(programId),
            async token => Decide((await decider.Store.FindAsync(WorkItem.KeyOf(programId, concern.Key), token))?.Value, concern, decider.Now),
            cancellation);
    }

    /// <param name="known">The item that the same words opened before; null when there is none.</param>
    internal static Decision<Verdict<WorkItem>> Decide(WorkItem? known, Concern concern, DateTimeOffset now)
    {
        if (concern.Text.Length is 0 or > LongestText)
        {
            return new Decision<Verdict<WorkItem>>(
                Refusal.Invalid(new FieldError("text", "rules.some-words", ("max", LongestText))));
        }

        if (known is not null)
        {
            return new Decision<Verdict<WorkItem>>(RefusalReason.AlreadyDone);
        }

        const WorkItemKind Kind = WorkItemKind.ConcernRaised;
        var cause = new Phrase("causes.concern", ("text", concern.Text));
        var item = new WorkItem(concern.ProgramId, concern.Key, Kind, concern.About, InstanceId: null, cause, now, Kind.Estimate(), [concern.PersonId]);
        var actor = Actors.Person(concern.PersonId);
        return new Decision<Verdict<WorkItem>>(item)
        {
            Writes = new Batch().Create(item),
            Notes = [new LedgerNote(actor, DecisionName.ConcernRaised, concern.About.ToString(), "told the coordinator", concern.Text)],
            Mails = [WorkItemOpening.Mail(item.ProgramId, item.Key)],
        };
    }
}

/// <param name="Text">As it was written, without blanks around it.</param>
internal sealed record Concern(string ProgramId, string PersonId, Subject About, string Text)
{
    public string Key =>
        $"concern-{PersonId}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{About}\n{Text}")))[..16]}";
}
