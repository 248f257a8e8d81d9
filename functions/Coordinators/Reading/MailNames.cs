using MentorFlow.Domain.Mails;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>Mails as addresses name them.</summary>
internal static class MailNames
{
    /// <summary>By its name, spelled as it is: a number is none.</summary>
    public static MailTemplate? Find(string name) =>
        Enum.TryParse<MailTemplate>(name, out var template) && template.ToString() == name ? template : null;
}
