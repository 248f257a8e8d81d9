using System.Security.Cryptography;
using System.Text;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.WorkItems;

/// <summary>What people tell the coordinator in confidence (R92, R97).</summary>
public sealed class ConcernActs(Decider decider, MailDispatch mails)
{
    public const int LongestText = 4000;

    /// <summary>Opens a work item that only coordinators see, and tells them by mail. The same words twice open one.</summary>
    /// <param name="mentorshipId">Null when it is about the program.</param>
    public async Task<Verdict<WorkItem>> RaiseAsync(
        string programId, string personId, string? mentorshipId, string text, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
        {
            return Refusal.Invalid(new FieldError("text", $"write at least a word and at most {LongestText} characters"));
        }

        var partition = Partition.Program(programId);
        var subject = mentorshipId is null ? Enrollment.IdOf(personId) : Mentorship.IdOf(mentorshipId);
        var raised = await decider.DecideAsync(
            partition, token => DecideAsync(programId, KeyOf(personId, subject, text), subject, personId, text.Trim(), token), cancellation);
        if (raised.Value is { } item)
        {
            var order = new MailOrder(
                MailIds.For(item.Id, MailTemplate.WorkItemOpened, MailOrder.Coordinator), MailTemplate.WorkItemOpened, programId, MailOrder.Coordinator,
                WorkItemKey: item.Key);
            await mails.PlaceAsync(order, cancellation);
        }

        return raised;
    }

    private async Task<Decision<Verdict<WorkItem>>> DecideAsync(
        string programId, string key, string subject, string personId, string text, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync<WorkItem>(Partition.Program(programId), WorkItem.IdOf(key), cancellation) is not null)
        {
            return new Decision<Verdict<WorkItem>>(RefusalReason.AlreadyDone);
        }

        var item = new WorkItem(
            programId, key, WorkItemKind.ConcernRaised, subject, InstanceId: null, text, decider.Now, WorkItemKind.ConcernRaised.Estimate(), [personId]);
        return new Decision<Verdict<WorkItem>>(item)
        {
            Writes = new Batch().Create(item),
            Notes = [new LedgerNote(Actors.Person(personId), "concern.raised", subject, "told the coordinator", text)],
        };
    }

    private static string KeyOf(string personId, string subject, string text) =>
        $"concern-{personId}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{subject}\n{text.Trim()}")))[..16]}";
}
