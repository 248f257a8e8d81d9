namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>The hidden field that ties a form to the visit it was shown in (ASVS 3.5.1).</summary>
public static class FormToken
{
    public const string Field = "form-token";

    /// <summary>The same for what a script of a page sends.</summary>
    public const string Header = "X-Form-Token";
}
