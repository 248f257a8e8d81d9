using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.TextMessages;

/// <summary>The mobile number that somebody gave, with their consent, for a message when a call of theirs breaks; erased when they take it back.</summary>
/// <param name="Number">As they wrote it (<see cref="PhoneNumber"/>).</param>
/// <param name="GivenAt">When they consented, UTC.</param>
public sealed record TextNumber(string PersonId, string Number, DateTimeOffset GivenAt) : IDocument
{
    public static string Type => "text-number";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId).Id;

    public static Key<TextNumber> KeyOf(string personId) => new(Partition.Person(personId), "text-number");
}

/// <summary>What somebody decides about text messages; pure.</summary>
public static class TextNumberDecisions
{
    /// <param name="known">The number that they gave before; null for none.</param>
    /// <param name="number">As it was typed.</param>
    /// <param name="consents">Whether they agreed to what is done with it.</param>
    public static Verdict<TextNumber> Give(TextNumber? known, string personId, string number, bool consents, DateTimeOffset now)
    {
        var phone = PhoneNumber.Parse(number);
        List<FieldError?> errors =
        [
            phone is null ? new FieldError("number", PhoneNumber.Rule) : null,
            consents ? null : new FieldError("consent", "rules.consent"),
        ];
        return errors.OfType<FieldError>().ToList() is { Count: > 0 } faults ? Refusal.Invalid(faults)
            : known?.Number == phone!.Written ? RefusalReason.AlreadyDone
            : new TextNumber(personId, phone.Written, now);
    }
}
