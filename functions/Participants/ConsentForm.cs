using MentorFlow.Content;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants;

/// <summary>The fields of a form in which somebody agrees to the text about what happens with what they say.</summary>
internal static class ConsentForm
{
    public const string Tick = "consent";

    /// <summary>Of the text that stood above the box.</summary>
    public const string Version = "text";

    /// <returns>The version that they read; the newest where the form names none that is known.</returns>
    public static string ReadIn(IFormCollection form, ContentShelf content) => (content.ConsentOf(form[Version].ToString()) ?? content.Consent).Version;

    /// <summary>To whom the text speaks.</summary>
    /// <param name="enrollment">Null for somebody who has no part in the program yet.</param>
    public static ConsentReader ReaderOf(MentoringProgram program, Enrollment? enrollment) =>
        enrollment is { InvitedBecause: Enrollment.Pairs } ? ConsentReader.Continued
        : program.Form is ProgramForm.Circle ? ConsentReader.Circle
        : ConsentReader.Usual;
}
