using System.Globalization;
using System.Text;

namespace MentorFlow.Rehearsal.Reports;

/// <summary>Every mail of the program as a line, in the order of time: when, in whose day, about what, to whom.</summary>
internal static class MailsCsv
{
    public static string Write(IReadOnlyList<MailLine> mails)
    {
        var csv = new StringBuilder("utc,local_date,local_hour,zone,template,person_id,status\n");
        foreach (var line in mails)
        {
            csv.Append(
                CultureInfo.InvariantCulture,
                $"{line.At:yyyy-MM-ddTHH:mm:ssZ},{line.Local:yyyy-MM-dd},{line.Local.Hour:00},{line.Zone},{line.Mail.Template},{line.Mail.PersonId},{line.Mail.Status}\n");
        }

        return csv.ToString();
    }
}
