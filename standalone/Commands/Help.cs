using System.Reflection;

namespace MentorFlow.Standalone.Commands;

/// <summary>What can be typed.</summary>
internal static class Help
{
    public static int Write()
    {
        Console.WriteLine(
            """
            MentorFlow on one machine: virtual mentoring programs as durable workflows.

              mentorflow [settings]                 starts the product at http://localhost:7071
              mentorflow ledger-verify [settings]   checks the hash chain of every decision in the data folder
              mentorflow ledger-replay [settings]   makes recorded decisions again with this version, and shows what differs
              mentorflow rebuild [settings]         derives lists and lookups in the data folder again
              mentorflow backup FOLDER [settings]   copies the data folder, while the product runs
              mentorflow restore FOLDER [--erased=FILE] [settings]
                                                    makes a data folder of a backup: its mails are kept back, its links taken back
              mentorflow export FOLDER [--program=ID] [settings]
                                                    writes a program, or everything, as documented JSON and CSV
              mentorflow import FOLDER [settings]   brings such an export in; docs/export.md says what of it does not go on
              mentorflow rehearse [options]         lives through a program in virtual time; rehearse --help lists the options
              mentorflow --help | --version

            Settings are written as --Section:Key=value, or as environment variables Section__Key. The first ones to know:

              --Host:DataFolder=PATH     where everything is kept (data)
              --Host:Urls=ADDRESS        where to listen (http://localhost:7071)
              --Host:Clock=shifted       time that can be moved ahead, to try a program out
              --Demo:Enabled=true        four months of history: two programs that run, one that is over

            Exit codes: 0 stopped as asked, 1 cannot start (or a fault was found), 2 wrong command line, 3 cannot go on.
            """);
        return ExitCodes.Fine;
    }

    public static int WriteVersion()
    {
        Console.WriteLine($"mentorflow {Assembly.GetExecutingAssembly().GetName().Version?.ToString(3)}");
        return ExitCodes.Fine;
    }
}
