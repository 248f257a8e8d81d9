using MentorFlow.Functions.Hosting.Layout;

namespace MentorFlow.Functions.Coordinators.Pages.People;

/// <summary>The forms of a person's page, as they stand.</summary>
/// <param name="Invitation">That invites to a program.</param>
/// <param name="Note">For a note.</param>
/// <param name="Message">That writes to the person.</param>
public sealed record PersonForms(FormState Invitation, FormState Note, FormState Message)
{
    /// <summary>That starts an erasure, or has all of it kept.</summary>
    public FormState Privacy { get; init; } = FormState.Empty;

    public static PersonForms Empty { get; } = new(FormState.Empty, FormState.Empty, FormState.Empty);

    public bool HasErrors => Invitation.Errors.Count > 0 || Note.Errors.Count > 0 || Message.Errors.Count > 0 || Privacy.Errors.Count > 0;
}
