using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.WorkItems;

/// <summary>What a work item is about, so that its resolution can act on it. Kept, and shown, in one line: "mentorship:{id}".</summary>
[JsonConverter(typeof(SubjectConverter))]
public abstract record Subject
{
    private Subject()
    {
    }

    /// <summary>Somebody's part in a program.</summary>
    public sealed record OfEnrollment(string PersonId) : Subject;

    public sealed record OfMentorship(string MentorshipId) : Subject;

    public sealed record OfProposal(string ProposalId) : Subject;

    public sealed record OfRound(int Number) : Subject;

    public sealed record OfMail(Guid MailId) : Subject;

    /// <summary>A durable instance that is about nothing else we name.</summary>
    /// <param name="InstanceId">As <c>InstanceIds</c> makes it.</param>
    public sealed record OfInstance(string InstanceId) : Subject;

    /// <summary>What somebody confided or asked, in a program.</summary>
    public sealed record OfConcern(string ProgramId, string ConcernId) : Subject;

    /// <summary>A chain of the ledger.</summary>
    /// <param name="Chain">Where its entries stand.</param>
    public sealed record OfLedger(Partition Chain) : Subject;

    public sealed override string ToString() => this switch
    {
        OfEnrollment enrollment => $"enrollment:{enrollment.PersonId}",
        OfMentorship mentorship => $"mentorship:{mentorship.MentorshipId}",
        OfProposal proposal => $"proposal:{proposal.ProposalId}",
        OfRound round => $"round:{round.Number}",
        OfMail mail => $"mail:{mail.MailId:N}",
        OfInstance instance => instance.InstanceId,
        OfConcern concern => $"concern:{concern.ProgramId}:{concern.ConcernId}",
        OfLedger ledger => $"ledger:{ledger.Chain.Container}:{ledger.Chain.Key}",
        _ => throw new InvalidOperationException($"{GetType().Name} has no spelling."),
    };

    /// <summary>Reads what <see cref="ToString"/> wrote; an instance's id has more parts than one colon divides.</summary>
    public static Subject Parse(string text) => text.Split(':') switch
    {
        ["enrollment", var personId] => new OfEnrollment(personId),
        ["mentorship", var mentorshipId] => new OfMentorship(mentorshipId),
        ["proposal", var proposalId] => new OfProposal(proposalId),
        ["round", var number] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) => new OfRound(parsed),
        ["ledger", var container, .. { Length: > 0 } key] => new OfLedger(new Partition(container, string.Join(':', key))),
        ["concern", var programId, var concernId] => new OfConcern(programId, concernId),
        ["mail", var mailId] when Guid.TryParseExact(mailId, "N", out var parsed) => new OfMail(parsed),
        _ => new OfInstance(text),
    };

    private sealed class SubjectConverter : JsonConverter<Subject>
    {
        public override Subject Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Subject value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
