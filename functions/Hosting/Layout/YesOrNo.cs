using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Hosting.Layout;

/// <summary>A question that is answered by one of two buttons: a form that comes without either has no answer, and that is not a no.</summary>
public static class YesOrNo
{
    public const string Field = "answer";

    public static FieldError Missing { get; } = new(Field, "rules.yes-or-no");

    /// <returns>Null where neither was chosen.</returns>
    public static bool? Of(IFormCollection form) => form[Field].ToString() switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };
}
