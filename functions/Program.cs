using MentorFlow;
using MentorFlow.Functions;
using Microsoft.Extensions.Hosting;

try
{
    App.CreateBuilder(args).Build().Run();
    return 0;
}
catch (SettingException wrong)
{
    // A stack trace would tell the person who set it nothing.
    System.Console.Error.WriteLine(wrong.Message);
    return 1;
}
