namespace MentorFlow.Domain.Privacy;

/// <summary>A kind of data as a works council asks for it: what it is and what for, who sees it, and how long it is kept.</summary>
/// <param name="Name">By which stored-data.json says what it is and what for.</param>
/// <param name="Documents">Types of stored documents; behind a colon, fields as they are stored, where others of the document stand in other rows.</param>
public sealed record StoredData(
    string Name, DataGroup Group, DataSpan Span, IReadOnlyList<DataReader> Readers, params IReadOnlyList<string> Documents)
{
    /// <summary>Types of its documents, each with the fields that are meant; none for all of them.</summary>
    public IEnumerable<(string Type, IReadOnlyList<string> Fields)> Parts => Documents
        .Select(document => document.Split(": "))
        .Select(parts => (parts[0], (IReadOnlyList<string>)(parts.Length > 1 ? parts[1].Split(' ') : [])));
}

/// <summary>What the annex of the works-council kit is divided into.</summary>
public enum DataGroup
{
    People,
    TakingPart,
    Matching,
    Mentorship,
    Calls,
    Answers,
    Mails,
    Coordination,
    Program,
    Figures,
    Connections,
}

/// <summary>Who sees data on some page, in a mail or by the API; who can open the database is always one more.</summary>
public enum DataReader
{
    /// <summary>Who it is about.</summary>
    Self,

    /// <summary>Of the mentorship.</summary>
    Members,

    Partners,

    /// <summary>In the program.</summary>
    Everybody,

    /// <summary>Who got an address from the person.</summary>
    OpenLink,

    /// <summary>Of the program.</summary>
    Coordinators,

    Administrators,

    /// <summary>Of figures.</summary>
    Readers,

    Sponsor,
    Manager,

    /// <summary>Whom the person chose.</summary>
    Addressee,

    Nobody,
}

/// <summary>When data goes.</summary>
public enum DataSpan
{
    /// <summary>No date yet.</summary>
    None,

    /// <summary>When who it is about takes it back.</summary>
    TakenBack,

    /// <summary>A while after it was last kept.</summary>
    Drafts,

    Inputs,
    Deliveries,
    Log,
    SignUps,
    WalkIns,
    Rows,
    Seats,
    Waiting,
    TurningPoints,

    /// <summary>As long as somebody may ask who looked.</summary>
    Looks,

    /// <summary>As long as somebody may come back to see what became of what they ordered.</summary>
    Orders,
    Limits,
}
