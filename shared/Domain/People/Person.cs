using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.People;

/// <summary>Somebody known from HR or by invitation; may hold many enrollments.</summary>
/// <param name="PersonId">Opaque and stable; the only thing about a person that orchestrations and the ledger hold.</param>
/// <param name="ExternalId">The id in the HR system; null for people who came by invitation.</param>
/// <param name="ManagerId">Person id of the manager; null at the top or when unknown.</param>
/// <param name="Level">Seniority, 1 (junior) to 10 (executive); null when HR does not say.</param>
/// <param name="Zone">IANA time zone as HR says ("Europe/Paris"); null when it does not.</param>
/// <param name="Language">BCP 47 tag of the language to write in ("en", "fr"), as HR says; null when it does not.</param>
/// <param name="LinksValidFrom">Links issued earlier are refused (UTC): set when somebody leaves, or takes back all they have.</param>
/// <param name="ChosenLanguage">What the person chose to read, which goes before what HR says; null while they have not chosen.</param>
/// <param name="InvitedBy">Person id of who invited a guest; null for everybody else.</param>
/// <param name="Calls">How the person wants calls to begin, in every program; null while they have not said.</param>
public sealed record Person(
    string PersonId,
    string GivenName,
    string FamilyName,
    string Email,
    string? Zone,
    string? Language = null,
    string? ExternalId = null,
    string? ManagerId = null,
    string? Title = null,
    int? Level = null,
    string? Team = null,
    string? Site = null,
    DateOnly? HiredOn = null,
    Standing Standing = Standing.Active,
    DateTimeOffset? LinksValidFrom = null,
    string? ChosenLanguage = null,
    string? InvitedBy = null,
    CallPreferences? Calls = null) : IDocument
{
    public static string Type => "person";

    public Partition Partition => Partition.Person(PersonId);

    public string Id => KeyOf(PersonId).Id;

    public string Name => $"{GivenName} {FamilyName}".Trim();

    /// <summary>Invited and unknown to HR, whose turning points are none of theirs; who is hired later is a guest no more.</summary>
    public bool IsGuest => InvitedBy is not null && ExternalId is null;

    /// <summary>What others call them: not everybody has two names.</summary>
    public string CallName => GivenName.Length > 0 ? GivenName : FamilyName;

    public static Key<Person> KeyOf(string personId) => new(Partition.Person(personId), "person");
}

public enum Standing
{
    Active,
    OnLeave,
    Left,
}
