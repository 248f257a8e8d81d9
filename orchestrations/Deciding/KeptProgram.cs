using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Orchestrations.Deciding;

/// <summary>What decisions about people read, as it is kept for them to be made again.</summary>
internal static class KeptProgram
{
    /// <summary>Without what no such decision reads, and with it without everybody whom the program names.</summary>
    public static MentoringProgram Kept(this MentoringProgram program) => program with
    {
        Purpose = "",
        Objectives = [],
        Coordinators = [],
        SponsorMessage = null,
        MeetingLink = null,
        Sponsor = null,
        Safeguarding = null,
        Helper = null,
        WhistleblowingPage = null,
        Before = null,
        Texts = null,
    };

    /// <summary>As if it had been read; null where it was not there.</summary>
    public static Stored<T>? AsRead<T>(this T? document)
        where T : class, IDocument => document is null ? null : new Stored<T>(document, ETag: "");
}
