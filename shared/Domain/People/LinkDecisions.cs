namespace MentorFlow.Domain.People;

/// <summary>What a coordinator decides about the links that somebody has in old mails; pure.</summary>
public static class LinkDecisions
{
    /// <summary>Every link and every visit up to now is over; the next mail brings new ones.</summary>
    public static Verdict<Person> TakeBack(Person person, DateTimeOffset now) => person switch
    {
        { Standing: Standing.Left } => RefusalReason.WrongStage,
        _ when person.LinksValidFrom >= now => RefusalReason.AlreadyDone,
        _ => person with { LinksValidFrom = now },
    };
}
