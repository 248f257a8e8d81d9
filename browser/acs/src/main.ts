import { Page } from "./page";
import { Room } from "./room";

const root = document.getElementById("acs");
if (root) {
  new Room(new Page(root)).start();
}
