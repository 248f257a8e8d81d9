using System.Text;

namespace MentorFlow.Functions.Upkeep.Settings;

/// <summary>The list of settings as a page.</summary>
public static class SettingsTable
{
    public static string Write()
    {
        var page = new StringBuilder(
            """
            # Settings
            Written from `functions/Upkeep/Settings/SettingsList.cs`; `MENTORFLOW_GOLDEN=write make test` writes it again.

            On a machine: `--Section:Key=value` behind `dotnet run --project standalone --`, or an environment variable `Section__Key`. On Azure: app settings `Section__Key`, which `infra/` makes from `azd env set` (`infra/README.md`). A secret belongs into the vault, with a reference to it in its place. The app refuses to start where a setting cannot be read, and says which; `GET /api/ready` names a secret that the platform could not fetch.

            """);
        foreach (var section in SettingsList.All.GroupBy(setting => setting.Section))
        {
            page.AppendLine().AppendLine($"## {(section.Key.Length == 0 ? "Environment" : section.Key)}");
            page.AppendLine("| setting | what is written there | default | host | why |").AppendLine("|---|---|---|---|---|");
            foreach (var setting in section)
            {
                var host = setting.Host switch { SettingHost.OnlyLocal => "Local", SettingHost.OnlyAzure => "Azure", _ => "both" };
                page.AppendLine(
                    $"| `{setting.Key}`{(setting.Secret ? " **secret**" : "")} | {setting.Type} | {setting.Default ?? "required"} | {host} | {setting.Why} |");
            }
        }

        return page.ToString().ReplaceLineEndings("\n");
    }
}
