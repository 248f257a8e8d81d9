using System.Text.Json;
using MentorFlow.Domain.People;
using MentorFlow.Json;

namespace MentorFlow.Functions.Participants.Calls;

/// <summary>What the panel of a call needs to know, whatever people meet for.</summary>
/// <param name="AskPath">Where its script asks while the call lasts.</param>
/// <param name="FormToken">Of the visit.</param>
/// <param name="Me">Who reads the page.</param>
/// <param name="Zone">IANA zone of the reader.</param>
/// <param name="Comfort">How the call begins for the reader (R95, R96).</param>
/// <param name="RelayOnly">Whether it uses no way but the relay.</param>
/// <param name="Page">Another text when what stands beside the call must be looked at again.</param>
/// <param name="EndsAt">When people mean to end, UTC.</param>
/// <param name="ClosesAt">When the call ends for good, UTC.</param>
/// <param name="Now">When the page is shown, UTC.</param>
public sealed record CallFrame(
    string AskPath,
    string FormToken,
    Person Me,
    string Zone,
    IReadOnlyList<CallPartner> Partners,
    CallPreferences Comfort,
    bool RelayOnly,
    string Page,
    DateTimeOffset EndsAt,
    DateTimeOffset ClosesAt,
    DateTimeOffset Now)
{
    /// <summary>The others, as a sentence names them.</summary>
    public Phrase PartnerNames => Partners.Count == 0
        ? new Phrase("mentorship.partner")
        : new Phrase("mentorship.partners", ("names", Partners.Select(partner => partner.Person.CallName)));

    /// <summary>Where what is written in the call is kept; null where nothing is, and so nothing is written.</summary>
    public string? SayPath { get; init; }

    /// <summary>How else people talk if the call breaks, as they agreed; null where they agreed on nothing.</summary>
    public string? Backup { get; init; }

    /// <summary>Where one person plays both sides: the way to the other one; null anywhere else.</summary>
    public CallTrial? Trial { get; init; }

    /// <summary>Whether the chat comes first: nothing is heard or seen of the reader until they want it.</summary>
    public bool BeginsByWriting => SayPath is not null && Comfort.BeginsByWriting == true;

    public bool StartsWithoutCamera => Comfort.StartsWithoutCamera || Comfort.BeginsByWriting == true;

    /// <summary>What others call the members, by person id: lines of those who are not in have names, too.</summary>
    public string People => JsonSerializer.Serialize(
        Partners.Select(partner => partner.Person).Append(Me).ToDictionary(person => person.PersonId, person => person.CallName), MentorFlowJson.Options);
}

/// <param name="Zone">IANA zone in which they live.</param>
public sealed record CallPartner(Person Person, string Zone);
